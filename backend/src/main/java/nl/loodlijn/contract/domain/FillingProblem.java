package nl.loodlijn.contract.domain;

import nl.loodlijn.platform.problem.Message;

/**
 * Why no contract can be made yet.
 *
 * @param articleCode the article that it is about; empty when there is none
 * @param pointer where it stands, as a JSON pointer into {@code {choices, leftOut, values, facts, deviations}}
 */
public record FillingProblem(Code code, String articleCode, String pointer, Message detail) {
    /** What is wrong, so that it can be counted and looked up. */
    public enum Code {
        ARTICLE_UNKNOWN,
        CHOICE_MISSING,
        CHOICE_UNKNOWN,
        NOT_OPTIONAL,
        SLOT_MISSING,
        SLOT_UNKNOWN,
        SLOT_OUT_OF_BOUNDS,
        FACT_MISSING,
        CHARACTER_NOT_ALLOWED,
        DEVIATION_TWICE,
        DEVIATION_WITHOUT_TEXT,
        DEVIATION_WITHOUT_REASON,
        DEVIATION_TOO_LONG,
        DEVIATION_OF_FIXED_PART,
        DEVIATION_OF_LEFT_OUT,
        DEVIATION_REFERS_TO_NOTHING
    }
}

package nl.loodlijn.contract.domain;

import nl.loodlijn.platform.problem.Message;

/**
 * Why the text of a model cannot be published.
 *
 * @param articleCode the article that it is about; empty for the definitions and the whole
 * @param pointer where it stands, as a JSON pointer into {@code {articles, terms}}
 */
public record TextProblem(Code code, String articleCode, String pointer, Message detail) {
    /** What is wrong, so that it can be counted and looked up. */
    public enum Code {
        EMPTY,
        CODE_MALFORMED,
        CODE_TWICE,
        KEY_MALFORMED,
        KEY_TWICE,
        HEADING_MISSING,
        TEXT_MISSING,
        TOO_LONG,
        CHARACTER_NOT_ALLOWED,
        OPTIONS_DO_NOT_FIT_STATE,
        SLOTS_DO_NOT_FIT_STATE,
        FIXED_PART_NOT_LOCKED,
        SLOT_WITHOUT_SENSE,
        SLOT_UNUSED,
        STRAY_BRACE,
        UNKNOWN_ARTICLE,
        UNKNOWN_TERM,
        UNKNOWN_SLOT,
        UNKNOWN_FACT,
        FACT_OF_ANOTHER_KIND,
        CIRCULAR_ARTICLES,
        CIRCULAR_TERMS
    }
}

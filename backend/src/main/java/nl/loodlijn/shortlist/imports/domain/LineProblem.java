package nl.loodlijn.shortlist.imports.domain;

import nl.loodlijn.platform.problem.Message;

/**
 * What is wrong, or worth a look, in one cell.
 *
 * @param column name in the header; empty when it is about the line as a whole
 */
public record LineProblem(String column, String code, Severity severity, Message detail) {
    /** An error keeps the line out; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }
}

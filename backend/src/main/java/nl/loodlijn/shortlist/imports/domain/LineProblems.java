package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.List;

import nl.loodlijn.platform.problem.Message;

/** Collects what is wrong in one line. */
final class LineProblems {
    private final List<LineProblem> found = new ArrayList<>();

    void error(String column, String code, Message detail) {
        found.add(new LineProblem(column, code, LineProblem.Severity.ERROR, detail));
    }

    void error(String column, Parsed.Refused<?> refused) {
        error(column, refused.code(), refused.detail());
    }

    void warning(String column, String code, Message detail) {
        found.add(new LineProblem(column, code, LineProblem.Severity.WARNING, detail));
    }

    List<LineProblem> all() {
        return List.copyOf(found);
    }
}

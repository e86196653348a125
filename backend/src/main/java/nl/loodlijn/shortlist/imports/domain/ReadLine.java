package nl.loodlijn.shortlist.imports.domain;

import java.util.List;

/**
 * A line as the mapping reads it.
 *
 * @param line number in the file
 * @param importKey recognises the same line in a later file
 * @param unknownPlaces names in the places column that nobody knows yet
 */
public record ReadLine(int line, String importKey, ProviderFacts provider, ListingFacts listing, List<LineProblem> problems,
        List<String> unknownPlaces) {
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == LineProblem.Severity.ERROR);
    }

    public boolean hasWarnings() {
        return problems.stream().anyMatch(problem -> problem.severity() == LineProblem.Severity.WARNING);
    }
}

package nl.loodlijn.shortlist.imports.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * A line as the mapping reads it.
 *
 * @param line number in the file
 * @param importKey recognises the same line in a later file
 * @param unknownPlaces names in the places column that nobody knows yet
 */
public record ReadLine(int line, String importKey, ProviderFacts provider, ListingFacts listing, List<LineProblem> problems,
        List<String> unknownPlaces) {
    /** The same, with more to look at. */
    public ReadLine with(List<LineProblem> more) {
        return more.isEmpty()
                ? this
                : new ReadLine(line, importKey, provider, listing, Stream.concat(problems.stream(), more.stream()).toList(), unknownPlaces);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == LineProblem.Severity.ERROR);
    }

    public boolean hasWarnings() {
        return problems.stream().anyMatch(problem -> problem.severity() == LineProblem.Severity.WARNING);
    }
}

package nl.loodlijn.shortlist.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.loodlijn.shortlist.domain.Expertise;

/** The expertise in one cell: labels as the provider wrote them, side by side with their values. */
final class ExpertiseLabels {
    private ExpertiseLabels() {
    }

    /** One label per value to filter by, so that the lists of labels and of values stand side by side. */
    static List<String> withoutDoubles(List<String> labels) {
        Set<String> seen = new HashSet<>();
        return labels.stream().filter(label -> seen.add(Expertise.codeOf(label))).toList();
    }

    static List<String> codesOf(List<String> labels) {
        return labels.stream().map(Expertise::codeOf).toList();
    }
}

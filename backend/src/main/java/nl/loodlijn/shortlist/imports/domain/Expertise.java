package nl.loodlijn.shortlist.imports.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Expertise as a provider wrote it, and the value to filter by. */
final class Expertise {
    private Expertise() {
    }

    /** "Autisme / ASS" and "Autisme" are one value to filter by: what stands before a slash between spaces. */
    static String codeOf(String label) {
        int slash = label.indexOf(" / ");
        String code = Words.slug(slash > 0 ? label.substring(0, slash) : label);
        return code.isEmpty() ? "overig" : code;
    }

    /** One label per value to filter by, so that the lists of labels and of values stand side by side. */
    static List<String> withoutDoubles(List<String> labels) {
        Set<String> seen = new HashSet<>();
        return labels.stream().filter(label -> seen.add(codeOf(label))).toList();
    }

    static List<String> codesOf(List<String> labels) {
        return labels.stream().map(Expertise::codeOf).toList();
    }
}

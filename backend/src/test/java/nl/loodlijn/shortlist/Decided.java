package nl.loodlijn.shortlist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a region decided on a provider, as a person would read it from the letters.
 *
 * @param parts by law and product category, such as {@code JEUGDWET 45}, or by law alone when it is all of it: whether it is admitted
 */
record Decided(Map<String, Boolean> parts) {
    static final Decided NOTHING = new Decided(Map.of());
    private static final String YOUTH = "JEUGDWET";

    /** Whether one can be sent there under a law for one of these categories, all of youth care; none: for any. */
    boolean isOpen(String law, List<String> categories) {
        return of(law).isEmpty() || of(law).containsValue(true)
                && parts(law, categories).anyMatch(category -> admits(law, category) || !decidedOn(law, category).contains(false));
    }

    boolean admits(String law, List<String> categories) {
        return parts(law, categories).anyMatch(category -> admits(law, category));
    }

    List<String> laws() {
        return parts.keySet().stream().map(part -> part.split(" ")[0]).distinct().toList();
    }

    /** As the column provider.admissions has it. */
    String json() {
        return parts.entrySet().stream().map(part -> {
            String[] words = (part.getKey() + " ").split(" ", -1);
            return """
                    {"law":"%s","category":"%s","places":[%s],"refused":[%s],"until":%s}""".formatted(words[0], words[1],
                    part.getValue() ? "\"\"" : "", part.getValue() ? "" : "\"\"", part.getValue() ? "\"2099-01-01\"" : "null");
        }).collect(Collectors.joining(",", "[", "]"));
    }

    private boolean admits(String law, String category) {
        return decidedOn(law, category).contains(true);
    }

    private static Stream<String> parts(String law, List<String> categories) {
        return law.equals(YOUTH) && !categories.isEmpty() ? categories.stream() : Stream.of("");
    }

    private List<Boolean> decidedOn(String law, String category) {
        return category.isEmpty()
                ? List.copyOf(of(law).values())
                : Stream.of(law, law + " " + category).map(parts::get).filter(Objects::nonNull).toList();
    }

    private Map<String, Boolean> of(String law) {
        return parts.entrySet().stream().filter(part -> (part.getKey() + " ").startsWith(law + " "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

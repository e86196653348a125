package nl.loodlijn.reference.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What changes between two editions of a table whose rows carry dates of validity.
 *
 * @param ended keys whose present row ends the day before the later edition
 * @param begun rows that begin on the day of the later edition
 */
public record Succession<V>(Set<String> ended, Map<String, V> begun) {
    /**
     * @param present the rows that are valid on the day of the later edition, by key
     * @param later all rows of the later edition, by key
     */
    public static <V> Succession<V> between(Map<String, V> present, Map<String, V> later) {
        Set<String> ended = new LinkedHashSet<>();
        Map<String, V> begun = new LinkedHashMap<>();
        present.forEach((key, row) -> {
            if (!row.equals(later.get(key))) {
                ended.add(key);
            }
        });
        later.forEach((key, row) -> {
            if (!row.equals(present.get(key))) {
                begun.put(key, row);
            }
        });
        return new Succession<>(ended, begun);
    }
}

package nl.loodlijn.contract.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** References that lead back to where they began. */
final class Circles {
    private final Map<String, List<String>> references;

    /** @param references what each refers to, in an order that stays */
    Circles(Map<String, List<String>> references) {
        this.references = references;
    }

    /**
     * The shortest circle through each node that is on one, but none for a node that stands in an earlier one.
     *
     * @return chains whose first and last are the same
     */
    List<List<String>> find() {
        List<List<String>> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String node : references.keySet()) {
            if (!told.contains(node)) {
                List<String> chain = shortestBackTo(node);
                if (!chain.isEmpty()) {
                    told.addAll(chain);
                    found.add(chain);
                }
            }
        }
        return found;
    }

    private List<String> shortestBackTo(String start) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(start));
        while (!waiting.isEmpty()) {
            String node = waiting.remove();
            for (String next : references.getOrDefault(node, List.of())) {
                if (next.equals(start)) {
                    return chain(start, node, cameFrom);
                }
                if (cameFrom.putIfAbsent(next, node) == null) {
                    waiting.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> chain(String start, String last, Map<String, String> cameFrom) {
        List<String> chain = new ArrayList<>(List.of(start));
        for (String node = last; !node.equals(start); node = Objects.requireNonNull(cameFrom.get(node))) {
            chain.add(node);
        }
        chain.add(start);
        Collections.reverse(chain);
        return chain;
    }
}

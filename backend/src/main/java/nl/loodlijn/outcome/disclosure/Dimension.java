package nl.loodlijn.outcome.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a table is broken down: categories, and the totals that are shown over them. Months may add up to years and municipalities to a region;
 * what has no total over it stands by itself.
 */
public final class Dimension {
    private static final int NONE = -1;

    private final List<String> codes;
    private final int[] parents;
    private final int[][] children;
    private final int[][] leaves;

    private Dimension(List<String> codes, int[] parents) {
        this.codes = List.copyOf(codes);
        this.parents = parents;
        children = IntStream.range(0, parents.length)
                .mapToObj(node -> IntStream.range(0, parents.length).filter(child -> parents[child] == node).toArray())
                .toArray(int[][]::new);
        leaves = IntStream.range(0, parents.length).mapToObj(node -> leavesUnder(node).toArray()).toArray(int[][]::new);
    }

    /** A category or a total; {@code under} is the total that it counts in. */
    public record Node(String code, @Nullable String under) {
    }

    /** Categories with one total over them, which comes last. */
    public static Dimension withTotal(String total, List<String> categories) {
        List<Node> nodes = new ArrayList<>(categories.stream().map(category -> new Node(category, total)).toList());
        nodes.add(new Node(total, null));
        return of(nodes);
    }

    /** Categories over which no total is shown. */
    public static Dimension apart(List<String> categories) {
        return of(categories.stream().map(category -> new Node(category, null)).toList());
    }

    /**
     * Categories and totals in any number of levels.
     *
     * @throws IllegalArgumentException when a code stands twice, a total is missing, or one counts in itself
     */
    public static Dimension of(List<Node> nodes) {
        Map<String, Integer> places = new HashMap<>();
        for (Node node : nodes) {
            if (places.put(node.code(), places.size()) != null) {
                throw new IllegalArgumentException("Stands twice: " + node.code());
            }
        }
        int[] parents = nodes.stream().mapToInt(node -> parent(node, places)).toArray();
        for (int node = 0; node < parents.length; node++) {
            int above = node;
            for (int level = 0; above != NONE; level++) {
                if (level > parents.length) {
                    throw new IllegalArgumentException("Counts in itself: " + nodes.get(node).code());
                }
                above = parents[above];
            }
        }
        return new Dimension(nodes.stream().map(Node::code).toList(), parents);
    }

    private static int parent(Node node, Map<String, Integer> places) {
        String under = node.under();
        if (under == null) {
            return NONE;
        }
        Integer place = places.get(under);
        if (place == null) {
            throw new IllegalArgumentException("There is no total " + under);
        }
        return place;
    }

    public List<String> codes() {
        return codes;
    }

    /** The place of a code among {@link #codes()}. */
    public int place(String code) {
        int place = codes.indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException("Not a category: " + code);
        }
        return place;
    }

    boolean sameAs(Dimension other) {
        return codes.equals(other.codes) && Arrays.equals(parents, other.parents);
    }

    int size() {
        return parents.length;
    }

    boolean isLeaf(int node) {
        return children[node].length == 0;
    }

    boolean isTop(int node) {
        return parents[node] == NONE;
    }

    int parent(int node) {
        return parents[node];
    }

    int[] children(int node) {
        return children[node];
    }

    /** What counts in this node; the node itself when nothing does. */
    int[] leaves(int node) {
        return leaves[node];
    }

    /** What counts in the same total, without the node itself. */
    int[] siblings(int node) {
        return isTop(node) ? new int[0] : Arrays.stream(children[parents[node]]).filter(other -> other != node).toArray();
    }

    /** From a node up to one above it, both in it. */
    int[] chain(int from, int to) {
        return IntStream.iterate(from, node -> parents[node]).limit(1L + steps(from, to)).toArray();
    }

    /** The node without anything above it. */
    int top(int node) {
        int above = node;
        while (!isTop(above)) {
            above = parents[above];
        }
        return above;
    }

    /** Nodes from the categories up, so that each comes before its total. */
    int[] upwards() {
        return IntStream.range(0, parents.length).boxed().sorted((a, b) -> steps(b, top(b)) - steps(a, top(a))).mapToInt(Integer::intValue)
                .toArray();
    }

    private int steps(int from, int to) {
        int steps = 0;
        for (int node = from; node != to; node = parents[node]) {
            steps++;
        }
        return steps;
    }

    private IntStream leavesUnder(int node) {
        return isLeaf(node) ? IntStream.of(node) : Arrays.stream(children[node]).flatMap(this::leavesUnder);
    }
}

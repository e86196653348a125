package nl.loodlijn.outcome.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * All moves of one cell that change it against one other category in each dimension (a hypercube), or that carry the change up to the top of a dimension where
 * all totals above are hidden. The idea of hypercubes is that of R. D. Repsilber (GHMITER, 1994).
 */
final class Candidates {
    /** Of a total, so many of its categories are tried, the largest first. */
    private static final int TRIED = 4;
    private static final Corners START = new Corners(new int[]{0}, new int[0], new int[]{0});

    private final Table table;
    private final int cell;
    private final List<List<Option>> near;
    /** Worked out when they are needed, which is seldom. */
    private @Nullable List<List<Option>> all;

    /** In one dimension: the category that grows, the one that shrinks or -1, and every place there that changes. */
    private record Option(int own, int other, int[] places) {
    }

    Candidates(Table table, int cell) {
        this.table = table;
        this.cell = cell;
        near = IntStream.range(0, table.dimensions().size()).mapToObj(this::near).toList();
    }

    /**
     * Gives moves within the totals that the cell itself counts in, until one is enough.
     *
     * @return whether one was enough
     */
    boolean untilNear(Predicate<Corners> enough) {
        return walk(near, 0, START, enough);
    }

    /** All moves within the totals that the cell itself counts in. */
    void eachNear(Consumer<Corners> consumer) {
        walk(near, 0, START, corners -> {
            consumer.accept(corners);
            return false;
        });
    }

    /** Also those through totals further up. */
    void each(Consumer<Corners> consumer) {
        List<List<Option>> options = all;
        if (options == null) {
            options = IntStream.range(0, table.dimensions().size()).mapToObj(this::all).toList();
            all = options;
        }
        walk(options, 0, START, corners -> {
            consumer.accept(corners);
            return false;
        });
    }

    /**
     * @param growing categories, not totals, that grow with the cell that is hidden
     * @param shrinking categories, not totals, that shrink as it grows; none when all totals up to the top are hidden
     * @param touched all cells that change, totals among them
     */
    record Corners(int[] growing, int[] shrinking, int[] touched) {
    }

    private boolean walk(List<List<Option>> options, int d, Corners so, Predicate<Corners> enough) {
        if (d == options.size()) {
            return enough.test(so);
        }
        for (Option option : options.get(d)) {
            if (walk(options, d + 1, further(so, option, table.stride(d)), enough)) {
                return true;
            }
        }
        return false;
    }

    private static Corners further(Corners so, Option option, int stride) {
        int[] growing = shifted(so.growing(), option.own() * stride);
        int[] shrinking = shifted(so.shrinking(), option.own() * stride);
        int[] touched = new int[so.touched().length * option.places().length];
        int next = 0;
        for (int base : so.touched()) {
            for (int place : option.places()) {
                touched[next++] = base + place * stride;
            }
        }
        if (option.other() < 0) {
            return new Corners(growing, shrinking, touched);
        }
        int shift = option.other() * stride;
        return new Corners(joined(growing, shifted(so.shrinking(), shift)), joined(shrinking, shifted(so.growing(), shift)), touched);
    }

    private List<Option> near(int d) {
        Dimension dimension = table.dimensions().get(d);
        int node = table.place(cell, d);
        return dimension.isTop(node) ? upToTheTop(d, node) : against(d, node, node);
    }

    private List<Option> all(int d) {
        Dimension dimension = table.dimensions().get(d);
        int node = table.place(cell, d);
        List<Option> options = new ArrayList<>();
        for (int above = node; !dimension.isTop(above); above = dimension.parent(above)) {
            options.addAll(against(d, node, above));
        }
        options.addAll(upToTheTop(d, node));
        return options;
    }

    /** Against another category of the total over {@code above}. */
    private List<Option> against(int d, int node, int above) {
        Dimension dimension = table.dimensions().get(d);
        List<Option> options = new ArrayList<>();
        for (int own : largest(d, node)) {
            int[] up = dimension.chain(own, above);
            for (int sibling : dimension.siblings(above)) {
                for (int other : largest(d, sibling)) {
                    options.add(new Option(own, other, joined(up, dimension.chain(other, sibling))));
                }
            }
        }
        return options;
    }

    private List<Option> upToTheTop(int d, int node) {
        Dimension dimension = table.dimensions().get(d);
        return Arrays.stream(largest(d, node)).mapToObj(own -> new Option(own, -1, dimension.chain(own, dimension.top(node)))).toList();
    }

    private int[] largest(int d, int node) {
        Dimension dimension = table.dimensions().get(d);
        int[] leaves = dimension.leaves(node);
        if (leaves.length <= 1) {
            return leaves;
        }
        int base = cell - table.place(cell, d) * table.stride(d);
        return Arrays.stream(leaves).boxed()
                .sorted(Comparator.comparingDouble((Integer leaf) -> -table.value(0, base + leaf * table.stride(d)))).limit(TRIED)
                .mapToInt(Integer::intValue).toArray();
    }

    private static int[] shifted(int[] cells, int by) {
        int[] shifted = cells.clone();
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += by;
        }
        return shifted;
    }

    private static int[] joined(int[] one, int[] other) {
        int[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}

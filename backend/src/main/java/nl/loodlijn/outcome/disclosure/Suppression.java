package nl.loodlijn.outcome.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cells of a table are shown. Small ones are hidden (primary suppression), and others with them (secondary suppression), so that for each hidden cell the
 * least and the most that somebody can work out for it lie at least {@link Layer#width()} apart. That holds for who knows every cell that is shown, how they add
 * up, all earlier versions of the table, and which cells did not change since. Rounding what is shown only makes it wider.
 * <p>
 * For each hidden cell moves are looked for ({@link Move}); each proves a part of the width. What was hidden in an earlier version stays hidden.
 */
public final class Suppression {
    /** Why a cell is not shown. */
    public enum Status {
        SHOWN,
        /** Smaller than may be shown. */
        SMALL,
        /** Hidden so that a small one cannot be worked out. */
        COVER,
        /** Nobody delivered it. */
        EMPTY
    }

    /** Hiding a total costs as much as hiding all that it is made of, several times. */
    private static final double PRICE_OF_A_TOTAL = 4;

    private final Table table;
    private final List<Table> tables;
    /** Per version, this one last. */
    private final List<BitSet> hidden;
    private final List<List<BitSet>> proven;
    private final Map<Versions, BitSet> free = new HashMap<>();
    private final double[] prices;
    private final Deque<Hidden> queue = new ArrayDeque<>();
    private boolean safe = true;

    /** A cell that is hidden in a version. */
    private record Hidden(int version, int cell) {
    }

    private Suppression(Table table, List<Suppression> earlier) {
        if (!earlier.stream().allMatch(version -> table.hasShapeOf(version.table))) {
            throw new IllegalArgumentException("An earlier version has other categories or layers");
        }
        this.table = table;
        tables = Stream.concat(earlier.stream().map(Suppression::table), Stream.of(table)).toList();
        hidden = Stream.concat(earlier.stream().map(Suppression::hiddenNow), Stream.of(new BitSet())).toList();
        proven = tables.stream().map(version -> Stream.generate(BitSet::new).limit(table.layers().size()).toList()).toList();
        prices = IntStream.range(0, table.size()).mapToDouble(this::price).toArray();
    }

    /** Of a table that was never published. */
    public static Suppression of(Table table) {
        return of(table, List.of());
    }

    /**
     * Of a corrected table.
     *
     * @param earlier what was published of it before, oldest first; the same categories and layers
     */
    public static Suppression of(Table table, List<Suppression> earlier) {
        Suppression suppression = new Suppression(table, earlier);
        suppression.work();
        return suppression;
    }

    public Table table() {
        return table;
    }

    public Status status(int cell) {
        if (!table.isPresent(cell)) {
            return Status.EMPTY;
        }
        if (!hiddenNow().get(cell)) {
            return Status.SHOWN;
        }
        return table.isSmall(cell) ? Status.SMALL : Status.COVER;
    }

    public boolean isShown(int cell) {
        return status(cell) == Status.SHOWN;
    }

    /** Whether every hidden cell is proven to be unknowable. Where not, nothing of this version may be published: it would give away an earlier one. */
    public boolean isSafe() {
        return safe;
    }

    private BitSet hiddenNow() {
        return hidden.getLast();
    }

    private int now() {
        return tables.size() - 1;
    }

    private void work() {
        for (int version = 0; version < now(); version++) {
            int older = version;
            hidden.get(version).stream().forEach(cell -> queue.add(new Hidden(older, cell)));
        }
        IntStream.range(0, table.size()).filter(table::isPresent).filter(this::mustBeHidden).boxed()
                .sorted(Comparator.comparingDouble(cell -> prices[cell])).forEach(this::hide);
        while (safe && !queue.isEmpty()) {
            Hidden next = queue.remove();
            Candidates candidates = new Candidates(tables.get(next.version()), next.cell());
            safe = IntStream.range(0, table.layers().size()).allMatch(layer -> isProven(next, layer) || widen(next, layer, candidates));
        }
    }

    private boolean mustBeHidden(int cell) {
        return table.isSmall(cell) || hidden.stream().anyMatch(version -> version.get(cell));
    }

    private void hide(int cell) {
        if (!hiddenNow().get(cell)) {
            hiddenNow().set(cell);
            queue.add(new Hidden(now(), cell));
        }
    }

    private boolean isProven(Hidden one, int layer) {
        return proven.get(one.version()).get(layer).get(one.cell());
    }

    private boolean widen(Hidden one, int layer, Candidates candidates) {
        List<Versions> runs = Versions.around(one.version(), now()).toList();
        Widening widening = new Widening(layer);
        return candidates.untilNear(corners -> takeHidden(widening, corners, runs))
                || takeCheapest(widening, runs, candidates::eachNear)
                || takeCheapest(widening, runs, candidates::each);
    }

    private boolean takeHidden(Widening widening, Candidates.Corners corners, List<Versions> runs) {
        for (Versions run : runs) {
            if (isHidden(corners.touched(), run) && widening.gain(corners, run) > 0 && isFree(corners.touched(), run)) {
                widening.take(move(corners, run));
            }
        }
        return widening.isEnough();
    }

    private boolean takeCheapest(Widening widening, List<Versions> runs, Consumer<Consumer<Candidates.Corners>> candidates) {
        List<Move> moves = new ArrayList<>();
        candidates.accept(corners -> {
            for (Versions run : runs) {
                if (widening.gain(corners, run) > 0 && isFree(corners.touched(), run)) {
                    moves.add(move(corners, run));
                }
            }
        });
        double width = widening.missing();
        moves.sort(
                Comparator.comparingDouble(move -> (move.cost() + 1e-6) / Math.min(width, widening.gain(move.corners(), move.versions()))));
        for (Move move : moves) {
            if (widening.take(move) && move.versions().holds(now())) {
                for (int touched : move.corners().touched()) {
                    hide(touched);
                }
            }
            if (widening.isEnough()) {
                return true;
            }
        }
        return false;
    }

    private Move move(Candidates.Corners corners, Versions run) {
        double cost = 0;
        if (run.holds(now())) {
            for (int cell : corners.touched()) {
                cost += hiddenNow().get(cell) ? 0 : prices[cell];
            }
        }
        return new Move(corners, run, cost);
    }

    private boolean isHidden(int[] touched, Versions run) {
        return !run.holds(now()) || areAllIn(hiddenNow(), touched);
    }

    private boolean isFree(int[] touched, Versions run) {
        return areAllIn(free.computeIfAbsent(run, this::freeIn), touched);
    }

    private static boolean areAllIn(BitSet cells, int[] touched) {
        for (int cell : touched) {
            if (!cells.get(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Cells that may change in these versions while they stay what they are in all others. */
    private BitSet freeIn(Versions run) {
        BitSet cells = new BitSet();
        IntStream.range(0, table.size()).filter(cell -> isFreeIn(cell, run)).forEach(cells::set);
        return cells;
    }

    private boolean isFreeIn(int cell, Versions run) {
        return run.each().allMatch(version -> version == now() ? table.isPresent(cell) : hidden.get(version).get(cell))
                && IntStream.rangeClosed(0, now()).filter(version -> !run.holds(version))
                        .allMatch(other -> run.each().noneMatch(version -> tables.get(version).sameValues(cell, tables.get(other))));
    }

    /** What is lost when a cell is hidden: more for a total, a little more for a large number. */
    private double price(int cell) {
        double parts = 1;
        for (int d = 0; d < table.dimensions().size(); d++) {
            Dimension dimension = table.dimensions().get(d);
            int place = table.place(cell, d);
            parts *= dimension.isLeaf(place) ? 1 : PRICE_OF_A_TOTAL * dimension.leaves(place).length;
        }
        double value = table.value(0, cell);
        return parts * (1 + value / (value + 100));
    }

    /** How wide the moves taken so far make the range of one cell, in one layer. */
    private final class Widening {
        private final int layer;
        private final double needed;
        private final Map<Integer, Double> used = new HashMap<>();
        private double up;
        private double down;

        Widening(int layer) {
            this.layer = layer;
            needed = table.layers().get(layer).width();
        }

        boolean isEnough() {
            return up + down >= needed;
        }

        double missing() {
            return needed - up - down;
        }

        double gain(Candidates.Corners corners, Versions run) {
            return least(corners.shrinking(), run) + Math.max(0, least(corners.growing(), run) - down);
        }

        /** Takes what a move adds, if it adds something. */
        boolean take(Move move) {
            Candidates.Corners corners = move.corners();
            double more = least(corners.shrinking(), move.versions());
            double less = least(corners.growing(), move.versions());
            if (more + Math.max(0, less - down) <= 0) {
                return false;
            }
            if (more + less >= needed) {
                move.versions().each().forEach(version -> {
                    for (int touched : corners.touched()) {
                        proven.get(version).get(layer).set(touched);
                    }
                });
            }
            up += more;
            down = Math.max(down, less);
            for (int corner : corners.shrinking()) {
                used.merge(corner, more, Double::sum);
            }
            return true;
        }

        /** What all of these can lose, in each of these versions. */
        private double least(int[] corners, Versions run) {
            double least = Double.POSITIVE_INFINITY;
            for (int corner : corners) {
                double left = Double.POSITIVE_INFINITY;
                for (int version = run.first(); version <= run.last(); version++) {
                    left = Math.min(left, tables.get(version).value(layer, corner));
                }
                least = Math.min(least, left - used.getOrDefault(corner, 0.0));
            }
            return Math.max(0, least);
        }
    }
}

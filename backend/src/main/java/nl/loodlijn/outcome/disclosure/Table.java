package nl.loodlijn.outcome.disclosure;

import java.util.List;

/**
 * A table of counts with its totals. A cell is named by a place in each dimension; totals are worked out from the cells below, so that they always add up.
 * Cells that nobody delivered are empty, which everybody may know; they count for nothing.
 */
public final class Table {
    private final List<Dimension> dimensions;
    private final List<Layer> layers;
    private final int[] strides;
    private final int size;
    private final double[][] values;
    private final boolean[] present;

    private Table(List<Dimension> dimensions, List<Layer> layers) {
        this.dimensions = List.copyOf(dimensions);
        this.layers = List.copyOf(layers);
        strides = new int[dimensions.size()];
        int cells = 1;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            strides[d] = cells;
            cells = Math.multiplyExact(cells, dimensions.get(d).size());
        }
        size = cells;
        values = new double[layers.size()][cells];
        present = new boolean[cells];
    }

    public static Builder of(List<Dimension> dimensions, List<Layer> layers) {
        return new Builder(new Table(dimensions, layers));
    }

    /** Takes the cells that were delivered. */
    public static final class Builder {
        private final Table table;

        private Builder(Table table) {
            this.table = table;
        }

        /**
         * @param places a category of each dimension, never a total
         * @param numbers one for each layer, 0 or more
         * @throws IllegalArgumentException when it is a total, was set before, or a number is negative
         */
        public Builder set(int[] places, double... numbers) {
            int cell = table.cell(places);
            for (int d = 0; d < places.length; d++) {
                if (!table.dimensions.get(d).isLeaf(places[d])) {
                    throw new IllegalArgumentException("A total follows from its parts: " + table.dimensions.get(d).codes().get(places[d]));
                }
            }
            if (table.present[cell] || numbers.length != table.layers.size()) {
                throw new IllegalArgumentException("Set twice, or not a number for each layer");
            }
            table.present[cell] = true;
            for (int layer = 0; layer < numbers.length; layer++) {
                if (!(numbers[layer] >= 0)) {
                    throw new IllegalArgumentException("Not a count: " + numbers[layer]);
                }
                table.values[layer][cell] = numbers[layer];
            }
            return this;
        }

        public Table build() {
            table.addUp();
            return table;
        }
    }

    private void addUp() {
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension dimension = dimensions.get(d);
            for (int node : dimension.upwards()) {
                if (!dimension.isTop(node)) {
                    add(d, node, dimension.parent(node));
                }
            }
        }
    }

    private void add(int d, int node, int total) {
        int shift = (total - node) * strides[d];
        for (int cell = 0; cell < size; cell++) {
            if (place(cell, d) == node && present[cell]) {
                present[cell + shift] = true;
                for (double[] layer : values) {
                    layer[cell + shift] += layer[cell];
                }
            }
        }
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** How many cells there are, totals among them. */
    public int size() {
        return size;
    }

    /** The number of a cell, by its place in each dimension. */
    public int cell(int... places) {
        int cell = 0;
        for (int d = 0; d < strides.length; d++) {
            if (places[d] < 0 || places[d] >= dimensions.get(d).size()) {
                throw new IllegalArgumentException("Outside the table: " + places[d]);
            }
            cell += places[d] * strides[d];
        }
        return cell;
    }

    /** The place of a cell in a dimension. */
    public int place(int cell, int dimension) {
        return cell / strides[dimension] % dimensions.get(dimension).size();
    }

    /** Whether something was delivered for it, or for a part of it. */
    public boolean isPresent(int cell) {
        return present[cell];
    }

    public double value(int layer, int cell) {
        return values[layer][cell];
    }

    int stride(int dimension) {
        return strides[dimension];
    }

    boolean isSmall(int cell) {
        for (int layer = 0; layer < values.length; layer++) {
            if (values[layer][cell] < layers.get(layer).minimum()) {
                return true;
            }
        }
        return false;
    }

    boolean sameValues(int cell, Table other) {
        for (int layer = 0; layer < values.length; layer++) {
            if (values[layer][cell] != other.values[layer][cell]) {
                return false;
            }
        }
        return present[cell] == other.present[cell];
    }

    boolean hasShapeOf(Table other) {
        return layers.equals(other.layers) && dimensions.size() == other.dimensions.size()
                && java.util.stream.IntStream.range(0, dimensions.size()).allMatch(d -> dimensions.get(d).sameAs(other.dimensions.get(d)));
    }
}

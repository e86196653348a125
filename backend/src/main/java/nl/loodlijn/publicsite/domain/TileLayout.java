package nl.loodlijn.publicsite.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives each municipality a square of its own, as near as can be to where it lies: small ones are as large as large ones. Places that change squares are
 * changed as long as that brings all of them together nearer. The same places always give the same squares.
 */
public final class TileLayout {
    /** From the west and from the north, from 0. */
    public record Cell(int column, int row) {
    }

    /** In squares from the north-west. */
    private record Spot(String code, double column, double row) {
        double distance(Cell cell) {
            return (column - cell.column()) * (column - cell.column()) + (row - cell.row()) * (row - cell.row());
        }
    }

    /** How much of the rectangle around them the squares would fill: a little more than there is, so that neighbours touch. */
    private static final double FILLED = 1.15;
    private static final int MOST_ROUNDS = 100;

    private TileLayout() {
    }

    /** @param places middle of each municipality, by its code */
    public static Map<String, Cell> of(Map<String, Outline.Point> places) {
        List<Spot> spots = spots(places);
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Spot spot : spots) {
            cells.put(spot.code(), nearestFree(spot, new HashSet<>(cells.values()), spots.size()));
        }
        int rounds = 0;
        while (improve(spots, cells) && rounds < MOST_ROUNDS) {
            rounds++;
        }
        return withoutEmptyLines(cells);
    }

    private static List<Spot> spots(Map<String, Outline.Point> places) {
        double west = places.values().stream().mapToDouble(Outline.Point::longitude).min().orElse(0);
        double east = places.values().stream().mapToDouble(Outline.Point::longitude).max().orElse(0);
        double south = places.values().stream().mapToDouble(Outline.Point::latitude).min().orElse(0);
        double north = places.values().stream().mapToDouble(Outline.Point::latitude).max().orElse(0);
        double narrowing = Math.cos(Math.toRadians((south + north) / 2));
        double width = Math.max((east - west) * narrowing, 1e-6);
        double height = Math.max(north - south, 1e-6);
        // Side of a square in degrees of latitude, from what all of them together would fill; a row of places is a row of squares.
        double side = Math.max(Math.sqrt(width * height * FILLED / places.size()), Math.max(width, height) / places.size());
        double middleEast = (east + west) / 2 * narrowing;
        double middleNorth = (north + south) / 2;
        return places.entrySet().stream()
                .map(place -> new Spot(place.getKey(), (place.getValue().longitude() * narrowing - middleEast) / side,
                        (middleNorth - place.getValue().latitude()) / side))
                .sorted(Comparator.comparingDouble((Spot spot) -> spot.column() * spot.column() + spot.row() * spot.row())
                        .thenComparing(Spot::code))
                .toList();
    }

    private static Cell nearestFree(Spot spot, Set<Cell> taken, int reach) {
        int column = (int) Math.round(spot.column());
        int row = (int) Math.round(spot.row());
        return IntStream.rangeClosed(column - reach, column + reach).boxed()
                .flatMap(left -> IntStream.rangeClosed(row - reach, row + reach).mapToObj(top -> new Cell(left, top)))
                .filter(cell -> !taken.contains(cell))
                .min(Comparator.comparingDouble(spot::distance).thenComparingInt(Cell::row).thenComparingInt(Cell::column)).orElseThrow();
    }

    private static boolean improve(List<Spot> spots, Map<String, Cell> cells) {
        boolean improved = false;
        for (Spot one : spots) {
            for (Spot other : spots) {
                Cell ofOne = Objects.requireNonNull(cells.get(one.code()));
                Cell ofOther = Objects.requireNonNull(cells.get(other.code()));
                if (one.distance(ofOther) + other.distance(ofOne) < one.distance(ofOne) + other.distance(ofOther) - 1e-9) {
                    cells.put(one.code(), ofOther);
                    cells.put(other.code(), ofOne);
                    improved = true;
                }
            }
        }
        return improved;
    }

    private static Map<String, Cell> withoutEmptyLines(Map<String, Cell> cells) {
        List<Integer> columns = new ArrayList<>(cells.values().stream().map(Cell::column).distinct().sorted().toList());
        List<Integer> rows = new ArrayList<>(cells.values().stream().map(Cell::row).distinct().sorted().toList());
        Map<String, Cell> closed = new LinkedHashMap<>();
        cells.forEach((code, cell) -> closed.put(code, new Cell(columns.indexOf(cell.column()), rows.indexOf(cell.row()))));
        return closed;
    }
}

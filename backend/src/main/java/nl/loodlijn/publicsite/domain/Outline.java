package nl.loodlijn.publicsite.domain;

import java.util.Comparator;
import java.util.List;

/**
 * The border of a municipality: outlines and holes.
 *
 * @param rings each closed, of three points at least
 */
public record Outline(List<List<Point>> rings) {
    /** In degrees (WGS84). */
    public record Point(double longitude, double latitude) {
    }

    /** The centre of gravity of the largest ring. */
    public Point middle() {
        List<Point> largest = rings.stream().max(Comparator.comparingDouble(ring -> Math.abs(twiceTheArea(ring)))).orElseThrow();
        double twice = twiceTheArea(largest);
        if (twice == 0) {
            return largest.getFirst();
        }
        Point origin = largest.getFirst();
        double east = 0;
        double north = 0;
        for (int at = 1; at < largest.size(); at++) {
            Point from = largest.get(at - 1);
            Point to = largest.get(at);
            double cross = cross(origin, from, to);
            east += (from.longitude() + to.longitude() - 2 * origin.longitude()) * cross;
            north += (from.latitude() + to.latitude() - 2 * origin.latitude()) * cross;
        }
        return new Point(origin.longitude() + east / (3 * twice), origin.latitude() + north / (3 * twice));
    }

    private static double twiceTheArea(List<Point> ring) {
        double sum = 0;
        for (int at = 1; at < ring.size(); at++) {
            sum += cross(ring.getFirst(), ring.get(at - 1), ring.get(at));
        }
        return sum;
    }

    private static double cross(Point origin, Point from, Point to) {
        return (from.longitude() - origin.longitude()) * (to.latitude() - origin.latitude())
                - (to.longitude() - origin.longitude()) * (from.latitude() - origin.latitude());
    }
}

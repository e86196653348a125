package nl.loodlijn.outcome.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Control limits around the average of all areas (trechtergrafiek): the smaller an area, the further chance alone may take it away. An area within them gives
 * no reason to look for a cause.
 */
public sealed interface Funnel {
    /** Points along the axis of a chart. */
    int POINTS = 100;

    /** The average of all areas, in the unit of the figure. */
    double average();

    /**
     * What chance alone allows, in the unit of the figure.
     *
     * @param size of an area, above 0: its denominator
     */
    Interval limits(double size, Confidence confidence);

    /** Where an area of this size with this value lies. */
    default Position place(double value, double size) {
        Interval outer = limits(size, Confidence.PERCENT_99_8);
        Interval inner = limits(size, Confidence.PERCENT_95);
        if (value < outer.lower()) {
            return Position.FAR_BELOW;
        }
        if (value > outer.upper()) {
            return Position.FAR_ABOVE;
        }
        if (value < inner.lower()) {
            return Position.BELOW;
        }
        return value > inner.upper() ? Position.ABOVE : Position.WITHIN;
    }

    /** Outside the limits of 99.8 % (far) or only of 95 %, or within both. */
    enum Position {
        FAR_BELOW,
        BELOW,
        WITHIN,
        ABOVE,
        FAR_ABOVE
    }

    /**
     * Around a proportion. An area lies outside exactly when Wilson's interval of its own value does not hold the average.
     *
     * @param share the numerators of all areas together divided by their denominators, 0 to 1
     * @param multiplier 100 for percentages
     */
    record OfProportion(double share, double multiplier) implements Funnel {
        public OfProportion {
            Proportion.check(share, 1);
        }

        @Override
        public double average() {
            return share * multiplier;
        }

        @Override
        public Interval limits(double size, Confidence confidence) {
            double half = confidence.z() * Math.sqrt(share * (1 - share) / size);
            return new Interval(share - half, share + half).within(0, 1).times(multiplier);
        }
    }

    /**
     * Around a rate, or a ratio to what was expected: an area lies outside exactly when the exact Poisson interval of its own events does not hold the number
     * that the average would give.
     *
     * @param perUnit the events of all areas together divided by their denominators, above 0
     * @param multiplier such as 1,000 for a rate per 1,000 inhabitants
     */
    record OfRate(double perUnit, double multiplier) implements Funnel {
        /** Halvings: more than the digits of a double. */
        private static final int HALVINGS = 60;

        public OfRate {
            if (!(perUnit > 0)) {
                throw new IllegalArgumentException("No average of a funnel: " + perUnit);
            }
        }

        @Override
        public double average() {
            return perUnit * multiplier;
        }

        @Override
        public Interval limits(double size, Confidence confidence) {
            double expected = perUnit * size;
            double spread = 6 * Math.sqrt(expected) + 20;
            double low = expected <= PoissonCount.exact(0, confidence).upper()
                    ? 0
                    : events(0, expected, count -> PoissonCount.exact(count, confidence).upper() < expected);
            double high = events(expected, expected + spread, count -> PoissonCount.exact(count, confidence).lower() <= expected);
            return new Interval(low, high).times(multiplier / size);
        }

        /** The number of events, also a fraction, up to which this holds. */
        private static double events(double from, double to, java.util.function.DoublePredicate holds) {
            double low = from;
            double high = to;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (holds.test(middle)) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }
    }

    /**
     * Sizes at which to draw the limits, each further from the last as they grow. The axis begins at 1, or near the smallest area when all are about as large.
     *
     * @param least size of the smallest area, above 0
     * @param most size of the largest area
     */
    static List<Double> axis(double least, double most) {
        List<Double> sizes = new ArrayList<>(POINTS);
        double end = roundedUp(most);
        double size = most > 2 * least ? 1 : Math.max(1, roundedDown(least));
        sizes.add(size);
        for (int left = POINTS - 1; left > 0; left--) {
            size = Math.max(Math.rint(Math.pow(end / size, 1.0 / left) * size), size + 1);
            sizes.add(size);
        }
        return sizes;
    }

    private static double roundedDown(double size) {
        double lower = size * 0.95;
        double unit = Math.pow(10, digits(Math.floor(lower)) - 1.0);
        return Math.floor(lower / unit) * unit;
    }

    private static double roundedUp(double size) {
        double upper = size * 1.05;
        double unit = Math.pow(10, digits(Math.ceil(upper)) - 2.0);
        return Math.ceil(upper / unit) * unit;
    }

    private static int digits(double whole) {
        return String.valueOf((long) whole).length();
    }
}

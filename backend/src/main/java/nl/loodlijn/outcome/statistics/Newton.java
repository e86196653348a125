package nl.loodlijn.outcome.statistics;

import java.util.function.DoubleUnaryOperator;

/** The last digits of a quantile: the library stops at 1e-9, whatever the size of the value. */
final class Newton {
    private static final int STEPS = 3;

    private Newton() {
    }

    static double polished(double start, DoubleUnaryOperator miss, DoubleUnaryOperator slope) {
        double value = start;
        for (int step = 0; step < STEPS; step++) {
            double change = miss.applyAsDouble(value) / slope.applyAsDouble(value);
            if (!Double.isFinite(change)) {
                return value;
            }
            value -= change;
        }
        return value;
    }
}

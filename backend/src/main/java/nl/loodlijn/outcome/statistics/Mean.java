package nl.loodlijn.outcome.statistics;

import java.util.List;

import org.apache.commons.statistics.distribution.TDistribution;

/** An average (gemiddelde) of measurements, such as a mark from 1 to 10. */
public final class Mean {
    private Mean() {
    }

    /**
     * With Student's interval.
     *
     * @param measured how many, at least 2
     * @param mean their average
     * @param deviation their standard deviation, by n-1; 0 or more
     * @throws IllegalArgumentException when the numbers are outside their range
     */
    public static Estimate of(long measured, double mean, double deviation) {
        if (measured < 2 || !(deviation >= 0)) {
            throw new IllegalArgumentException("No spread of a mean: " + measured + " measured, deviation " + deviation);
        }
        double error = deviation / Math.sqrt(measured);
        TDistribution student = TDistribution.of(measured - 1.0);
        return Estimate.of(mean, Method.STUDENT, confidence -> {
            double half = error * upper(student, confidence.tail());
            return new Interval(mean - half, mean + half);
        });
    }

    /** Of the measurements themselves; at least 2. */
    public static Estimate of(List<Double> measurements) {
        double mean = measurements.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = measurements.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        return of(measurements.size(), mean, Math.sqrt(squares / (measurements.size() - 1)));
    }

    private static double upper(TDistribution student, double tail) {
        double found = student.inverseSurvivalProbability(tail);
        return Newton.polished(found, value -> tail - student.survivalProbability(value), student::density);
    }
}

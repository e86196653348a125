package nl.loodlijn.outcome.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** A number of events that happen by themselves, each with a small chance: exact below 10, by Byar's method from 10 on. */
final class PoissonCount {
    /** From so many events on, Byar's method is as good as the exact one. */
    static final int ENOUGH = 10;

    private PoissonCount() {
    }

    static Method method(double events) {
        return events < ENOUGH ? Method.EXACT_POISSON : Method.BYAR;
    }

    /**
     * The expected numbers that may have given this one.
     *
     * @param events 0 or more
     */
    static Interval interval(double events, Confidence confidence) {
        if (!(events >= 0)) {
            throw new IllegalArgumentException("Not a number of events: " + events);
        }
        return events < ENOUGH ? exact(events, confidence) : byar(events, confidence);
    }

    /** Breslow and Day, Statistical methods in cancer research II, 1987, formula 2.13. */
    static Interval byar(double events, Confidence confidence) {
        double z = confidence.z();
        double next = events + 1;
        return new Interval(events * cube(1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))),
                next * cube(1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))));
    }

    /** By the chi-squared distribution (Garwood, 1936). */
    static Interval exact(double events, Confidence confidence) {
        return new Interval(events == 0 ? 0 : half(2 * events, confidence.tail()), half(2 * events + 2, 1 - confidence.tail()));
    }

    private static double half(double degrees, double chance) {
        return quantile(ChiSquaredDistribution.of(degrees), chance) / 2;
    }

    private static double quantile(ChiSquaredDistribution distribution, double chance) {
        double found = distribution.inverseCumulativeProbability(chance);
        return Newton.polished(found, value -> distribution.cumulativeProbability(value) - chance, distribution::density);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}

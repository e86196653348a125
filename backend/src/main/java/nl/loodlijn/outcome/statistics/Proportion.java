package nl.loodlijn.outcome.statistics;

/** A part of a whole (aandeel): so many of so many. */
public final class Proportion {
    private Proportion() {
    }

    /**
     * With Wilson's score interval, which never leaves 0 to 1 and holds for small numbers and for shares near 0 or 1.
     *
     * @param numerator 0 to {@code denominator}; may be a fraction, when it was weighted
     * @param denominator above 0
     * @param multiplier 100 for a percentage
     * @throws IllegalArgumentException when the numbers are outside their range
     */
    public static Estimate of(double numerator, double denominator, double multiplier) {
        check(numerator, denominator);
        return Estimate.of(numerator / denominator * multiplier, Method.WILSON,
                confidence -> wilson(numerator, denominator, confidence).times(multiplier));
    }

    static void check(double numerator, double denominator) {
        if (!(denominator > 0 && numerator >= 0 && numerator <= denominator)) {
            throw new IllegalArgumentException("Not a part of a whole: " + numerator + " of " + denominator);
        }
    }

    /** Wilson, Probable inference, the law of succession, and statistical inference, J. Am. Stat. Assoc. 22 (1927), 209-212. */
    static Interval wilson(double x, double n, Confidence confidence) {
        double z = confidence.z();
        double middle = 2 * x + z * z;
        double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double whole = 2 * (n + z * z);
        return new Interval((middle - half) / whole, (middle + half) / whole).within(0, 1);
    }
}

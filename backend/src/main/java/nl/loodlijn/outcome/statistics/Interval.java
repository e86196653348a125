package nl.loodlijn.outcome.statistics;

/** From a lower to an upper limit, both in it. */
public record Interval(double lower, double upper) {
    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval begins at its lower limit: " + lower + " to " + upper);
        }
    }

    public boolean holds(double value) {
        return lower <= value && value <= upper;
    }

    Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }

    /** Not beyond these, as a proportion cannot be. */
    Interval within(double least, double most) {
        return new Interval(Math.max(least, lower), Math.min(most, upper));
    }
}

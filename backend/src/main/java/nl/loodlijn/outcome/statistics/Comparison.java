package nl.loodlijn.outcome.statistics;

/** What may be said of a figure beside that of the region or of comparable municipalities. There is no rank. */
public enum Comparison {
    BETTER,
    SIMILAR,
    WORSE,
    /** Where neither direction is wanted. */
    HIGHER,
    LOWER,
    /** One of both is missing or is not shown. */
    NOT_COMPARED;

    /**
     * Similar as long as the interval holds what it is compared with.
     *
     * @param reference in the unit of the estimate
     */
    public static Comparison of(Estimate estimate, double reference, WantedDirection wanted, Confidence confidence) {
        Interval interval = estimate.at(confidence);
        if (Double.isNaN(reference)) {
            return NOT_COMPARED;
        }
        if (interval.holds(reference)) {
            return SIMILAR;
        }
        boolean higher = interval.lower() > reference;
        return switch (wanted) {
            case NONE -> higher ? HIGHER : LOWER;
            case HIGHER -> higher ? BETTER : WORSE;
            case LOWER -> higher ? WORSE : BETTER;
        };
    }
}

package nl.loodlijn.outcome.statistics;

/** Events for so many inhabitants (ratio per aantal inwoners); one person may have more than one. */
public final class Rate {
    private Rate() {
    }

    /**
     * With the interval of its events: exact below 10, Byar's from 10 on.
     *
     * @param events 0 or more
     * @param population above 0, in inhabitants or in inhabitants times years
     * @param multiplier such as 1,000 for a rate per 1,000 inhabitants
     * @throws IllegalArgumentException when the numbers are outside their range
     */
    public static Estimate of(double events, double population, double multiplier) {
        if (!(population > 0)) {
            throw new IllegalArgumentException("Not a population: " + population);
        }
        return Estimate.of(events / population * multiplier, PoissonCount.method(events),
                confidence -> PoissonCount.interval(events, confidence).times(multiplier / population));
    }
}

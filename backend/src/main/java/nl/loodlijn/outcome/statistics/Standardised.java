package nl.loodlijn.outcome.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Figures of populations that differ in make-up, made fit to be compared (gestandaardiseerd). */
public final class Standardised {
    private Standardised() {
    }

    /**
     * Direct: the rate that the population would have with the make-up of the standard. The interval is Byar's, weighted (Dobson and others, Confidence
     * intervals for weighted sums of Poisson parameters, Stat. Med. 10 (1991), 457-462).
     *
     * @param multiplier such as 1,000 for a rate per 1,000 inhabitants
     * @return nothing when there are fewer than 10 events, as such a rate says nothing
     */
    public static Optional<Estimate> rate(List<Stratum> strata, double multiplier) {
        double events = sum(strata, Stratum::events);
        if (events < PoissonCount.ENOUGH) {
            return Optional.empty();
        }
        double standard = sum(strata, Stratum::standardPopulation);
        double value = sum(strata, group -> group.events() * weight(group)) / standard;
        double variance = sum(strata, group -> group.events() * weight(group) * weight(group)) / (standard * standard);
        double scale = Math.sqrt(variance / events);
        return Optional.of(Estimate.of(value * multiplier, Method.DOBSON, confidence -> {
            Interval counted = PoissonCount.byar(events, confidence);
            return new Interval(value + scale * (counted.lower() - events), value + scale * (counted.upper() - events)).times(multiplier);
        }));
    }

    /**
     * Indirect: observed events beside those expected if each group had the rate of the standard.
     *
     * @param multiplier 1, or 100 when the standard is to be 100
     */
    public static Estimate ratio(List<Stratum> strata, double multiplier) {
        double events = sum(strata, Stratum::events);
        double expected = expected(strata);
        return Estimate.of(events / expected * multiplier, PoissonCount.method(events),
                confidence -> PoissonCount.interval(events, confidence).times(multiplier / expected));
    }

    /** Indirect, as a rate: the ratio times the rate of the whole standard. */
    public static Estimate rateByRatio(List<Stratum> strata, double multiplier) {
        return ratio(strata, sum(strata, Stratum::standardEvents) / sum(strata, Stratum::standardPopulation) * multiplier);
    }

    /** The events that would be there if each group had the rate of the standard. */
    public static double expected(List<Stratum> strata) {
        return sum(strata, group -> group.population() * group.standardEvents() / group.standardPopulation());
    }

    private static double weight(Stratum group) {
        return group.standardPopulation() / group.population();
    }

    private static double sum(List<Stratum> strata, ToDoubleFunction<Stratum> of) {
        return strata.stream().mapToDouble(of).sum();
    }
}

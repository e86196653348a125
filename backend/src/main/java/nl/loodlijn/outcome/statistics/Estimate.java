package nl.loodlijn.outcome.statistics;

import java.util.function.Function;

/**
 * A figure and how sure it is.
 *
 * @param value in the unit of the figure, its multiplier included: 12.5 for 12.5 per 100
 * @param at95 in the same unit
 * @param at998 in the same unit; holds {@code at95}
 */
public record Estimate(double value, Interval at95, Interval at998, Method method) {

    public Interval at(Confidence confidence) {
        return switch (confidence) {
            case PERCENT_95 -> at95;
            case PERCENT_99_8 -> at998;
        };
    }

    static Estimate of(double value, Method method, Function<Confidence, Interval> interval) {
        return new Estimate(value, interval.apply(Confidence.PERCENT_95), interval.apply(Confidence.PERCENT_99_8), method);
    }
}

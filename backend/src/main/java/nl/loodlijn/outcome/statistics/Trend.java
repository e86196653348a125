package nl.loodlijn.outcome.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a figure goes up or down over its last five periods, more than chance explains. Five is the least that the technical guidance of English public health
 * judges; a changed definition begins a new series.
 */
public enum Trend {
    RISING,
    FALLING,
    /** No change beyond chance. */
    STEADY,
    /** Fewer than five periods, or nothing that could differ. */
    NOT_JUDGED;

    /** Periods that are judged, the last ones. */
    public static final int PERIODS = 5;

    /**
     * A period of a proportion or a rate.
     *
     * @param events numerator, 0 or more
     * @param size denominator, above 0
     */
    public record Counted(double events, double size) {
    }

    /**
     * A period of a mean.
     *
     * @param error standard error of the mean, above 0
     */
    public record Measured(double mean, double error) {
    }

    /** The chi-squared test for trend (Armitage, Tests for linear trends in proportions and frequencies, Biometrics 11 (1955), 375-386), at 95 %. */
    public static Trend ofProportion(List<Counted> periods) {
        return ofCounts(periods, 1);
    }

    /** The same test with the variance of Poisson counts. */
    public static Trend ofRate(List<Counted> periods) {
        return ofCounts(periods, 0);
    }

    private static Trend ofCounts(List<Counted> all, int binomial) {
        List<Counted> periods = last(all);
        return judge(periods, slope(periods, binomial));
    }

    /**
     * The slope of the share in its own standard errors.
     *
     * @param binomial 1 for a part of a whole, 0 for counts of Poisson
     */
    static double slope(List<Counted> periods, int binomial) {
        double size = sum(periods, Counted::size);
        double share = sum(periods, Counted::events) / size;
        double middle = 0;
        double squares = 0;
        double lean = 0;
        for (int i = 0; i < periods.size(); i++) {
            middle += i * periods.get(i).size() / size;
        }
        for (int i = 0; i < periods.size(); i++) {
            double distance = i - middle;
            squares += distance * distance * periods.get(i).size();
            lean += distance * periods.get(i).events();
        }
        return lean / Math.sqrt(squares * share * (1 - binomial * share));
    }

    /** Weighted least squares, each period by its own error, at 95 %. */
    public static Trend ofMean(List<Measured> all) {
        List<Measured> periods = last(all);
        double weights = sum(periods, Trend::weight);
        double middle = 0;
        double squares = 0;
        double lean = 0;
        for (int i = 0; i < periods.size(); i++) {
            middle += i * weight(periods.get(i)) / weights;
        }
        for (int i = 0; i < periods.size(); i++) {
            double distance = i - middle;
            squares += distance * distance * weight(periods.get(i));
            lean += distance * periods.get(i).mean() * weight(periods.get(i));
        }
        return judge(periods, lean / Math.sqrt(squares));
    }

    private static Trend judge(List<?> periods, double z) {
        if (periods.size() < PERIODS || !Double.isFinite(z)) {
            return NOT_JUDGED;
        }
        if (Math.abs(z) <= Confidence.PERCENT_95.z()) {
            return STEADY;
        }
        return z > 0 ? RISING : FALLING;
    }

    private static double weight(Measured period) {
        return 1 / (period.error() * period.error());
    }

    private static <T> List<T> last(List<T> periods) {
        return periods.subList(Math.max(0, periods.size() - PERIODS), periods.size());
    }

    private static <T> double sum(List<T> periods, ToDoubleFunction<T> of) {
        return periods.stream().mapToDouble(of).sum();
    }
}

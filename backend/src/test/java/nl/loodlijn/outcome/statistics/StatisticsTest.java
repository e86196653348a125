package nl.loodlijn.outcome.statistics;

import static nl.loodlijn.outcome.statistics.PublishedResults.CLOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** A few published results stand here as well, so that they are tested wherever this is built. Source: test data of PHEindicatormethods. */
class StatisticsTest {
    @Test
    void published_intervals() {
        assertInterval(Proportion.of(65, 100, 100).at95(), 55.254443296888, 73.6357517569025);
        assertInterval(Proportion.of(222, 3215, 1).at998(), 0.0564710196462425, 0.0841841418527013);
        assertInterval(Rate.of(5, 100, 100).at95(), 1.62348639011842, 11.6683320793227);
        assertInterval(Rate.of(20, 100, 100).at998(), 8.92280236514419, 38.0850356250419);
        assertInterval(Mean.of(8, 53.704345, 20.9755752577093).at998(), 18.2167052947888, 89.1919847052112);
    }

    @Test
    void nothing_and_everything_have_an_interval_too() {
        Estimate none = Proportion.of(0, 40, 100);
        assertThat(none.at95().lower()).isZero();
        assertThat(none.at95().upper()).isPositive();
        assertThat(Proportion.of(40, 40, 100).at998().upper()).isEqualTo(100);
        assertThat(Rate.of(0, 5000, 1000).at95().lower()).isZero();
        // The rule of three of a count: 0 events agree with up to 3.69 expected (95 %, two-sided).
        assertThat(Rate.of(0, 1, 1).at95().upper()).isCloseTo(-Math.log(0.025), CLOSE);
    }

    @Test
    void numbers_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> Proportion.of(11, 10, 100)).hasMessageContaining("11.0 of 10.0");
        assertThatThrownBy(() -> Proportion.of(-1, 10, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(0, 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(Double.NaN, 10, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(-1, 10, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of(1, 0, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mean.of(1, 8, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stratum(1, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_area_is_outside_a_funnel_exactly_when_its_own_interval_misses_the_average() {
        for (int size : new int[]{30, 100, 1000, 20_000}) {
            Funnel share = new Funnel.OfProportion(0.14, 100);
            Funnel rate = new Funnel.OfRate(0.02, 1000);
            for (int events = 0; events <= Math.min(size, 700); events++) {
                double value = 100.0 * events / size;
                assertThat(share.place(value, size) == Funnel.Position.WITHIN).as("%d of %d", events, size)
                        .isEqualTo(Proportion.wilson(events, size, Confidence.PERCENT_95).holds(0.14));
                assertThat(rate.place(1000.0 * events / size, size) == Funnel.Position.WITHIN).as("%d in %d", events, size)
                        .isEqualTo(PoissonCount.exact(events, Confidence.PERCENT_95).holds(0.02 * size));
            }
        }
    }

    @Test
    void a_funnel_narrows_as_areas_grow() {
        for (Funnel funnel : List.of(new Funnel.OfProportion(0.14, 100), new Funnel.OfRate(0.02, 1000))) {
            double last = Double.MAX_VALUE;
            for (double size : Funnel.axis(40, 150_000)) {
                Interval outer = funnel.limits(size, Confidence.PERCENT_99_8);
                Interval inner = funnel.limits(size, Confidence.PERCENT_95);
                assertThat(outer.holds(inner.lower()) && outer.holds(inner.upper()) && inner.holds(funnel.average())).isTrue();
                assertThat(outer.upper()).isLessThanOrEqualTo(last);
                last = outer.upper();
            }
        }
        assertThat(Funnel.axis(80_000, 110_000).getFirst()).isEqualTo(70_000);
        assertThat(Funnel.axis(40, 150_000)).hasSize(Funnel.POINTS).endsWith(160_000.0);
    }

    @Test
    void compared_only_as_far_as_the_interval_allows() {
        Estimate eleven = Proportion.of(110, 1000, 100);
        assertThat(Comparison.of(eleven, 14, WantedDirection.LOWER, Confidence.PERCENT_95)).isEqualTo(Comparison.BETTER);
        assertThat(Comparison.of(eleven, 14, WantedDirection.HIGHER, Confidence.PERCENT_95)).isEqualTo(Comparison.WORSE);
        assertThat(Comparison.of(eleven, 14, WantedDirection.NONE, Confidence.PERCENT_95)).isEqualTo(Comparison.LOWER);
        assertThat(Comparison.of(eleven, 5, WantedDirection.NONE, Confidence.PERCENT_95)).isEqualTo(Comparison.HIGHER);
        assertThat(Comparison.of(eleven, 14, WantedDirection.LOWER, Confidence.PERCENT_99_8)).isEqualTo(Comparison.SIMILAR);
        assertThat(Comparison.of(eleven, Double.NaN, WantedDirection.LOWER, Confidence.PERCENT_95)).isEqualTo(Comparison.NOT_COMPARED);
    }

    /** Armitage's own example (1955), table 1: carriers of streptococci by the size of their tonsils; chi-squared for the slope 7.19. */
    @Test
    void trend_of_a_published_table() {
        List<Trend.Counted> tonsils = List.of(new Trend.Counted(19, 516), new Trend.Counted(29, 589), new Trend.Counted(24, 293));
        assertThat(Trend.ofProportion(tonsils)).as("three groups only").isEqualTo(Trend.NOT_JUDGED);
        assertThat(Trend.slope(tonsils, 1) * Trend.slope(tonsils, 1)).isCloseTo(7.19, org.assertj.core.api.Assertions.within(0.01));
    }

    @Test
    void a_trend_needs_five_periods_and_more_than_chance() {
        assertThat(Trend.ofProportion(shares(100, 110, 120, 130))).isEqualTo(Trend.NOT_JUDGED);
        assertThat(Trend.ofProportion(shares(100, 110, 125, 135, 150))).isEqualTo(Trend.RISING);
        assertThat(Trend.ofProportion(shares(150, 135, 125, 110, 100))).isEqualTo(Trend.FALLING);
        assertThat(Trend.ofProportion(shares(100, 104, 97, 101, 103))).isEqualTo(Trend.STEADY);
        assertThat(Trend.ofProportion(shares(0, 0, 0, 0, 0))).as("nothing that differs").isEqualTo(Trend.NOT_JUDGED);
        assertThat(Trend.ofProportion(shares(900, 150, 135, 125, 110, 100))).as("what was before the last five").isEqualTo(Trend.FALLING);
        assertThat(Trend.ofRate(shares(100, 110, 125, 135, 150))).isEqualTo(Trend.RISING);
        assertThat(Trend.ofMean(means(0.05, 7.1, 7.2, 7.4, 7.4, 7.6))).isEqualTo(Trend.RISING);
        assertThat(Trend.ofMean(means(0.5, 7.1, 7.2, 7.4, 7.4, 7.6))).isEqualTo(Trend.STEADY);
    }

    @Test
    void municipalities_are_compared_with_those_of_their_size() {
        assertThat(SizeClass.of(19_999)).isEqualTo(SizeClass.BELOW_20_000);
        assertThat(SizeClass.of(20_000)).isEqualTo(SizeClass.FROM_20_000);
        assertThat(SizeClass.of(112_000)).isEqualTo(SizeClass.FROM_100_000);
        assertThat(SizeClass.of(930_000)).isEqualTo(SizeClass.FROM_250_000);
    }

    private static List<Trend.Counted> shares(int... events) {
        return IntStream.of(events).mapToObj(event -> new Trend.Counted(event, 1000)).toList();
    }

    private static List<Trend.Measured> means(double error, double... means) {
        return java.util.stream.DoubleStream.of(means).mapToObj(mean -> new Trend.Measured(mean, error)).toList();
    }

    private static void assertInterval(Interval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, CLOSE);
        assertThat(interval.upper()).isCloseTo(upper, CLOSE);
    }
}

package nl.loodlijn.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What came of asking the same over and over for some seconds.
 *
 * @param perSecond answers
 * @param medianMillis half of the answers took no longer, in milliseconds
 * @param p95Millis 95 of 100 answers took no longer, in milliseconds
 * @param p99Millis 99 of 100 answers took no longer, in milliseconds
 */
record Load(double perSecond, double medianMillis, double p95Millis, double p99Millis) {
    /** The one in the middle, by answers per second. */
    static Load median(List<Load> rounds) {
        return rounds.stream().sorted(Comparator.comparingDouble(Load::perSecond)).toList().get(rounds.size() / 2);
    }
}

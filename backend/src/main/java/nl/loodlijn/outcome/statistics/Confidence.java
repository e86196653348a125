package nl.loodlijn.outcome.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How often an interval that is made so holds the true value. */
public enum Confidence {
    /** 95 %: about two standard errors to either side. */
    PERCENT_95(0.025),
    /** 99.8 %: about three standard errors to either side. */
    PERCENT_99_8(0.001);

    private final double tail;
    private final double z;

    Confidence(double tail) {
        this.tail = tail;
        z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** The chance of lying above the interval, which is that of lying below it. */
    double tail() {
        return tail;
    }

    /** Standard errors to either side, of a normal distribution. */
    double z() {
        return z;
    }
}

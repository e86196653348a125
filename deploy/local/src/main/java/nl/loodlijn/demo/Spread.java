package nl.loodlijn.demo;

import java.util.Random;

/**
 * How offers and waiting times are spread, after the public waiting lists of the region Twente on 22-8-2026 (151 offers of 73
 * providers): two thirds of the providers list one offer, 43 % of the offers name a number of weeks, half of those 8 weeks or
 * fewer, the longest 47.8.
 */
final class Spread {
    private static final double WITH_WEEKS = 0.43;
    /** Weeks at the 0th, 10th, ... 100th percentile of the offers that name a number. */
    private static final double[] WEEKS = {0, 0, 1.5, 3, 5, 8, 9, 12, 15.2, 20, 47.8};

    private Spread() {
    }

    /** 1 to 16. */
    static int offersOfOneProvider(Random random) {
        double chance = random.nextDouble();
        if (chance < 0.66) {
            return 1;
        }
        if (chance < 0.83) {
            return 2;
        }
        return chance < 0.93 ? 3 + random.nextInt(2) : 7 + random.nextInt(10);
    }

    static boolean namesWeeks(Random random) {
        return random.nextDouble() < WITH_WEEKS;
    }

    /** 0 to 47.8 weeks, one decimal; mostly whole weeks. */
    static double weeks(Random random) {
        double position = random.nextDouble() * (WEEKS.length - 1);
        int below = (int) position;
        double weeks = WEEKS[below] + (position - below) * (WEEKS[below + 1] - WEEKS[below]);
        double written = random.nextInt(4) > 0 ? Math.rint(weeks) : Math.rint(weeks * 10) / 10;
        return Math.min(written, WEEKS[WEEKS.length - 1]);
    }
}

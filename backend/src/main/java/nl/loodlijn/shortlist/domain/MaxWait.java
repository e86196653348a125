package nl.loodlijn.shortlist.domain;

import java.math.BigDecimal;

/** What is asked of the wait until the first conversation. */
public sealed interface MaxWait {
    /** Weeks beyond which no wait is asked for: ten years. */
    BigDecimal LONGEST = BigDecimal.valueOf(520);

    /** Any wait, known or not. */
    record Any() implements MaxWait {
    }

    /**
     * At most so many weeks; an unknown wait is not within any maximum.
     *
     * @param weeks 0 to {@link #LONGEST}
     */
    record Weeks(BigDecimal weeks) implements MaxWait {
    }

    /** Only listings whose wait is unknown. */
    record Unknown() implements MaxWait {
    }
}

package nl.loodlijn.publicsite.oruk;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of services; null asks nothing. A service must answer to all of it.
 *
 * @param search words, as typed
 * @param term id of a taxonomy term that it has
 * @param taxonomy id of a taxonomy of which it has a term
 * @param minimumAge the lowest age it may have as its minimum, in years
 * @param maximumAge the highest age it may have as its maximum, in years
 * @param scheduled whether a day or time is asked for; of no service it is known
 */
public record OrukQuestion(@Nullable String search, @Nullable String term, @Nullable String taxonomy, @Nullable BigDecimal minimumAge,
        @Nullable BigDecimal maximumAge, boolean scheduled) {
    static final OrukQuestion ALL = new OrukQuestion(null, null, null, null, null, false);
}

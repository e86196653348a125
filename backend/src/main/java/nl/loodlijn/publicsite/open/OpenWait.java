package nl.loodlijn.publicsite.open;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How long one waits.
 *
 * @param intakeWeeks until the first conversation; null: not known, which is not zero
 * @param treatmentWeeks from the first conversation until the help begins
 * @param text what the provider says of it
 * @param stale whether it was measured longer ago than its region wants, or nobody told when
 */
@Serdeable
@Introspected
public record OpenWait(@Nullable BigDecimal intakeWeeks, @Nullable BigDecimal treatmentWeeks, @Nullable String text,
        @Nullable LocalDate measuredOn, boolean stale) {
}

package nl.loodlijn.contract.consortium.domain;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * From a first day until a last.
 *
 * @param endsOn the last day; null: no end
 */
public record Period(LocalDate startsOn, @Nullable LocalDate endsOn) {
    /** The days that both have. */
    public Optional<Period> and(Period other) {
        LocalDate first = startsOn.isAfter(other.startsOn) ? startsOn : other.startsOn;
        LocalDate last = endsOn == null ? other.endsOn : other.endsOn == null || endsOn.isBefore(other.endsOn) ? endsOn : other.endsOn;
        return last != null && last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    public boolean hasDayIn(int year) {
        return and(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))).isPresent();
    }
}

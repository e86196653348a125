package nl.loodlijn.organisation.domain;

import java.time.LocalDate;
import java.util.Optional;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal.FieldError;

/**
 * When someone who leaves has access for the last time (vertrek).
 *
 * @param lastDay the last day with access
 * @param atOnce whether access ends now; the last day is today then
 */
public record LeavingDay(LocalDate lastDay, boolean atOnce) {
    private static final String POINTER = "/lastDay";

    /** Why a day that was asked cannot be the last one; empty when it can. */
    public static Optional<FieldError> refusal(LocalDate asked, LocalDate today) {
        if (asked.isBefore(today)) {
            return Optional.of(new FieldError(POINTER, "in-the-past",
                    Message.of("Kies vandaag of een latere dag.", "Choose today or a later day.")));
        }
        return LastDay.isTooLate(asked) ? Optional.of(new FieldError(POINTER, "too-late", LastDay.TOO_LATE)) : Optional.empty();
    }

    /** Whether the person can still stay after all: until the last day is over, unless access ended at once. */
    public boolean canBeUndone(LocalDate today) {
        return !atOnce && !today.isAfter(lastDay);
    }

    /** Whether a colleague who has access until some day is still there afterwards. */
    public boolean isOutlivedBy(Optional<LocalDate> validUntil) {
        return validUntil.map(day -> day.isAfter(lastDay)).orElse(true);
    }
}

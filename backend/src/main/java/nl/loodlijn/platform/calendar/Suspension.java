package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Days on which a term stands still (opschorting, {@link TermRule#SUSPENSION}).
 *
 * @param first the first day that does not count
 * @param resumes the first day that counts again; null while the term stands still. When it is {@code first}, every day counts
 */
public record Suspension(LocalDate first, @Nullable LocalDate resumes) {
    public Suspension {
        if (resumes != null && resumes.isBefore(first)) {
            throw new IllegalArgumentException("A term cannot go on before it stood still");
        }
    }

    /** Additions are asked on this day and did not come yet: the term stands still from the day after. */
    public static Suspension sinceAskedOn(LocalDate day) {
        return new Suspension(day.plusDays(1), null);
    }

    /** The additions came on this day, which counts again. */
    public Suspension answeredOn(LocalDate day) {
        return new Suspension(first, day.isBefore(first) ? first : day);
    }

    /** The additions did not come; this was the last day on which they could. The day after it counts again. */
    public Suspension lapsedAfter(LocalDate lastDay) {
        return answeredOn(lastDay.plusDays(1));
    }

    /** The first day that counts again; empty while the term stands still. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(resumes);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(first) && (resumes == null || day.isBefore(resumes));
    }

    /** How many days do not count, of one that has ended. */
    long days() {
        return ChronoUnit.DAYS.between(first, end().orElseThrow());
    }
}

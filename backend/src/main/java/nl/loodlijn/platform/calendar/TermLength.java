package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a term is. Terms in hours are not counted in days and have no place here.
 *
 * @param amount at least 1
 * @param unit days, weeks, months or years
 */
public record TermLength(int amount, ChronoUnit unit) {
    public TermLength {
        if (amount < 1) {
            throw new IllegalArgumentException("A term takes at least one day: " + amount);
        }
        switch (unit) {
            case DAYS, WEEKS, MONTHS, YEARS -> {
            }
            default -> throw new IllegalArgumentException("A term is counted in days, weeks, months or years: " + unit);
        }
    }

    public static TermLength days(int amount) {
        return new TermLength(amount, ChronoUnit.DAYS);
    }

    public static TermLength weeks(int amount) {
        return new TermLength(amount, ChronoUnit.WEEKS);
    }

    public static TermLength months(int amount) {
        return new TermLength(amount, ChronoUnit.MONTHS);
    }

    public static TermLength years(int amount) {
        return new TermLength(amount, ChronoUnit.YEARS);
    }

    /**
     * The last day, before any extension, of a term that an event on this day starts; the day after the event is the first that counts. A
     * month ends on the day with the number of the event's day, or on its last day when it has no such day.
     */
    public LocalDate after(LocalDate event) {
        return event.plus(amount, unit);
    }

    /** The last day on which something can be done that must be done so long before an event ({@link TermRule#COUNTED_BACK}). */
    public LocalDate before(LocalDate event) {
        return event.minus(amount, unit);
    }

    /** Whether the Algemene termijnenwet leaves a term of this length alone ({@link TermRule#LONG_TERM}). */
    boolean isLong() {
        return switch (unit) {
            case DAYS -> amount > 90;
            case WEEKS -> amount > 12;
            case MONTHS -> amount > 3;
            default -> true;
        };
    }
}

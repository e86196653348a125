package nl.loodlijn.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which days are working days. The law knows Saturdays, Sundays, holidays and the days that a decree puts on a par with them; a day on
 * which an office happens to be closed is a working day to the law; only a {@link ServiceTerm} steps over such days too.
 */
public final class WorkingDays {
    private static final WorkingDays OF_THE_LAW = new WorkingDays(Set.of());

    private final Set<LocalDate> closed;

    private WorkingDays(Set<LocalDate> closed) {
        this.closed = closed;
    }

    /** The working days of the Algemene termijnenwet. */
    public static WorkingDays ofTheLaw() {
        return OF_THE_LAW;
    }

    /** The working days of the law without the days on which a tenant is closed. */
    static WorkingDays without(Set<LocalDate> closingDays) {
        return new WorkingDays(Set.copyOf(closingDays));
    }

    /** Whether this is a working day. */
    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !closed.contains(day)
                && !isHoliday(day) && !EquatedDays.BY_DECREE.contains(day);
    }

    /** This day when it is a working day, else the first one after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1)).filter(this::contains).findFirst().orElseThrow();
    }

    private static boolean isHoliday(LocalDate day) {
        return Arrays.stream(Holiday.values()).anyMatch(holiday -> holiday.in(day.getYear()).equals(day));
    }
}

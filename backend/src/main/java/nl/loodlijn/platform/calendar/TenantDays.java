package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * The working days of a tenant: those of the law without the days on which its office is closed. A type of its own, because only a {@link
 * ServiceTerm} may be counted in them.
 *
 * @param closed days on which the office is closed; days that are no working days to the law may be among them
 */
public record TenantDays(Set<LocalDate> closed) {
    public TenantDays {
        closed = Set.copyOf(closed);
    }

    /** How many working days there are after a day, until and including another; 0 when that is not later. */
    public long between(LocalDate day, LocalDate last) {
        WorkingDays workingDays = workingDays();
        return last.isAfter(day) ? day.plusDays(1).datesUntil(last.plusDays(1)).filter(workingDays::contains).count() : 0;
    }

    /** The working day that is so many working days after a day. */
    public LocalDate after(LocalDate day, int amount) {
        WorkingDays workingDays = workingDays();
        LocalDate last = day;
        for (int counted = 0; counted < amount; counted++) {
            last = workingDays.onOrAfter(last.plusDays(1));
        }
        return last;
    }

    WorkingDays workingDays() {
        return WorkingDays.without(closed);
    }
}

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

    WorkingDays workingDays() {
        return WorkingDays.without(closed);
    }
}

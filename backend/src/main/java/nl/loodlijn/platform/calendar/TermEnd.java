package nl.loodlijn.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a term ends, and by which rules it is that day and not another.
 *
 * @param lastDay the last day that belongs to it
 * @param because the rules that moved the end or kept it where it is, in the order in which they were applied; often none
 */
public record TermEnd(LocalDate lastDay, List<TermRule> because) {
    public TermEnd {
        because = List.copyOf(because);
    }

    /** The moment at which the last day is over in the Netherlands; what happens at this moment is too late. */
    public Instant moment() {
        return lastDay.plusDays(1).atStartOfDay(Netherlands.ZONE).toInstant();
    }
}

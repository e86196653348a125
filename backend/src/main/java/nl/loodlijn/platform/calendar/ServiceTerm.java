package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term that a tenant sets itself (servicetermijn), such as the days within which it answers a question. The Algemene termijnenwet is about
 * terms "in een wet gesteld" (art. 1) and names the days that count as holidays one by one (art. 3); a closing day of an office is none of them.
 * A tenant may let its own closing days lengthen what it promised by itself, never a term of the law, and never shorten either.
 *
 * @param counted how the law would count it
 */
public record ServiceTerm(Term counted) {
    /** A term that starts with an event on this day. */
    public static ServiceTerm after(LocalDate event, TermLength length) {
        return new ServiceTerm(Term.after(event, length));
    }

    /** This term, standing still on these days as well. */
    public ServiceTerm with(Suspension suspension) {
        return new ServiceTerm(counted.with(suspension));
    }

    /**
     * When the term ends, never before it would by the days of the law.
     *
     * @return empty while it stands still without an end
     */
    public Optional<TermEnd> end(TenantDays days) {
        return counted.end().flatMap(ofTheLaw -> counted.end(days.workingDays()).map(own -> own.lastDay().isAfter(ofTheLaw.lastDay())
                ? new TermEnd(own.lastDay(), Stream.concat(ofTheLaw.because().stream(), Stream.of(TermRule.CLOSING_DAY)).toList())
                : ofTheLaw));
    }

    /** How many days are left after this one, as {@link Term#daysLeft}. */
    public long daysLeft(LocalDate day, TenantDays days) {
        return Math.max(counted.daysLeft(day), counted.daysLeft(day, days.workingDays()));
    }
}

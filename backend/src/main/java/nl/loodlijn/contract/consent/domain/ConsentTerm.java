package nl.loodlijn.contract.consent.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.loodlijn.platform.calendar.ServiceTerm;
import nl.loodlijn.platform.calendar.Suspension;
import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.platform.calendar.TermEnd;
import nl.loodlijn.platform.calendar.TermLength;

/**
 * Within how many days a report is answered. A tenant sets it itself, so closing days of its office lengthen it; it stands still while the head
 * contractor owes an answer. When it goes by without an answer there is no consent: the standard asks it in writing (Contractstandaard Wmo 1.2
 * art. 3.9).
 *
 * @param askedOn day of the report
 * @param days 1 to 365
 * @param stops when it stood still, or stands still
 */
public record ConsentTerm(LocalDate askedOn, int days, List<Suspension> stops) {
    /** While a tenant did not decide on it. */
    public static final int USUAL_DAYS = 28;

    /** The last day on which an answer is in time; empty while it stands still. */
    public Optional<LocalDate> lastDay(TenantDays open) {
        ServiceTerm term = ServiceTerm.after(askedOn, TermLength.days(days));
        for (Suspension stop : stops) {
            term = term.with(stop);
        }
        return term.end(open).map(TermEnd::lastDay);
    }
}

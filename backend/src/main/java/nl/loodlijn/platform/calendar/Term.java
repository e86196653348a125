package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A term (termijn) that a law sets, within which something must be done; for one that a tenant sets itself see {@link ServiceTerm}. The days are those of {@link Netherlands#ZONE}. The Algemene termijnenwet is
 * applied to it; it does not hold for terms in hours, for terms counted back from an event ({@link TermLength#before}), for long ones
 * ({@link TermRule#LONG_TERM}), for the entry into force of regulations and for deprivation of liberty; the last two do not occur here.
 *
 * @param event the day on which happened what starts the term; the day after is the first that counts
 * @param suspensions when it stood still; they do not overlap
 */
public record Term(LocalDate event, TermLength length, List<Suspension> suspensions) {
    private static final int SHORTEST_WITH_TWO_WORKING_DAYS = 3;

    public Term {
        suspensions = suspensions.stream().sorted(Comparator.comparing(Suspension::first)).toList();
        for (int i = 1; i < suspensions.size(); i++) {
            LocalDate next = suspensions.get(i).first();
            if (suspensions.get(i - 1).end().map(next::isBefore).orElse(true)) {
                throw new IllegalArgumentException("A term that stands still cannot be made to stand still: " + next);
            }
        }
    }

    /** A term that starts with an event on this day. */
    public static Term after(LocalDate event, TermLength length) {
        return new Term(event, length, List.of());
    }

    /** This term, standing still on these days as well. */
    public Term with(Suspension suspension) {
        return new Term(event, length, Stream.concat(suspensions.stream(), Stream.of(suspension)).toList());
    }

    /** Whether the term stands still on a day. */
    public boolean isSuspendedOn(LocalDate day) {
        return suspensions.stream().anyMatch(suspension -> suspension.holdsOn(day));
    }

    /**
     * When the term ends, by the working days of the law: no other days lengthen a term that a law sets (Algemene termijnenwet art. 3).
     *
     * @return empty while it stands still without an end
     */
    public Optional<TermEnd> end() {
        return end(WorkingDays.ofTheLaw());
    }

    Optional<TermEnd> end(WorkingDays workingDays) {
        LocalDate nominal = length.after(event);
        List<TermRule> because = new ArrayList<>();
        List<Suspension> before = new ArrayList<>();
        for (Suspension suspension : suspensions) {
            // What comes later takes no working day away: it only counts when it begins before the end that the term has without it.
            LocalDate extended = extended(nominal, workingDays, before).lastDay();
            if (suspension.first().isAfter(extended)) {
                break;
            }
            if (suspension.end().isEmpty()) {
                return Optional.empty();
            }
            // The days that were left when it stopped are left when it goes on; those of an extension too, when it stopped during one.
            LocalDate stopped = suspension.first().isAfter(nominal) ? extended : nominal;
            nominal = stopped.plusDays(suspension.days());
            before.add(suspension);
            if (suspension.days() > 0 && because.isEmpty()) {
                because.add(TermRule.SUSPENSION);
            }
        }
        TermEnd extended = extended(nominal, workingDays, before);
        because.addAll(extended.because());
        return Optional.of(new TermEnd(extended.lastDay(), because));
    }

    /**
     * How many days are left after this one: 0 on the last day, less when it is over. While the term stands still, the days that were left
     * when it stopped. What stands still only later does not matter yet.
     */
    public long daysLeft(LocalDate day) {
        return daysLeft(day, WorkingDays.ofTheLaw());
    }

    long daysLeft(LocalDate day, WorkingDays workingDays) {
        LocalDate lastCounted = suspensions.stream().filter(suspension -> suspension.holdsOn(day)).findFirst()
                .map(suspension -> suspension.first().minusDays(1)).orElse(day);
        List<Suspension> over = suspensions.stream().filter(suspension -> !suspension.first().isAfter(lastCounted)).toList();
        LocalDate end = new Term(event, length, over).end(workingDays).orElseThrow().lastDay();
        return ChronoUnit.DAYS.between(lastCounted, end);
    }

    private TermEnd extended(LocalDate nominal, WorkingDays workingDays, List<Suspension> over) {
        if (length.isLong()) {
            return new TermEnd(nominal, workingDays.contains(nominal) ? List.of() : List.of(TermRule.LONG_TERM));
        }
        List<TermRule> because = new ArrayList<>();
        LocalDate last = workingDays.onOrAfter(nominal);
        if (!last.equals(nominal)) {
            because.add(TermRule.NEXT_WORKING_DAY);
        }
        if (ChronoUnit.DAYS.between(event, length.after(event)) >= SHORTEST_WITH_TWO_WORKING_DAYS) {
            while (workingDaysUntil(last, workingDays, over) < 2) {
                last = workingDays.onOrAfter(last.plusDays(1));
                because.add(TermRule.TWO_WORKING_DAYS);
            }
        }
        return new TermEnd(last, because.stream().distinct().toList());
    }

    private long workingDaysUntil(LocalDate last, WorkingDays workingDays, List<Suspension> over) {
        return event.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> over.stream().noneMatch(suspension -> suspension.holdsOn(day)))
                .filter(workingDays::contains).limit(2).count();
    }
}

package nl.loodlijn.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TermProperties {
    @Property(tries = 500)
    void aTermNeverEndsEarlyAndAShortOneEndsOnAWorkingDay(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length) {
        LocalDate lastDay = lastDay(Term.after(event, length));

        assertThat(lastDay).isAfterOrEqualTo(length.after(event));
        assertThat(length.isLong() ? lastDay.equals(length.after(event)) : WorkingDays.ofTheLaw().contains(lastDay)).isTrue();
        assertThat(ChronoUnit.DAYS.between(length.after(event), lastDay)).as("days of extension").isLessThanOrEqualTo(6);
    }

    @Property(tries = 500)
    void aTermThatStartsLaterNeverEndsEarlier(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length) {
        assertThat(lastDay(Term.after(event.plusDays(1), length))).isAfterOrEqualTo(lastDay(Term.after(event, length)));
    }

    @Property(tries = 500)
    void standingStillTakesNoDayAway(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length,
            @ForAll @IntRange(max = 100) int asked, @ForAll @IntRange(max = 100) int answered) {
        Term term = Term.after(event, length);
        LocalDate question = event.plusDays(asked);
        Suspension suspension = Suspension.sinceAskedOn(question).answeredOn(question.plusDays(answered));
        Term stopped = term.with(suspension);

        assertThat(lastDay(stopped)).isBetween(lastDay(term), lastDay(term).plusDays(suspension.days() + 6));
        long left = term.daysLeft(question);
        assertThat(term.with(Suspension.sinceAskedOn(question)).daysLeft(question.plusDays(200))).as("while it stands still")
                .isEqualTo(left);
        if (left > 0 && length.isLong()) {
            assertThat(lastDay(stopped)).isEqualTo(lastDay(term).plusDays(suspension.days()));
        }
    }

    @Property(tries = 500)
    void aTermThatStandsStillWithoutEndAlwaysSaysSo(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length,
            @ForAll @IntRange(max = 100) int asked) {
        Term term = Term.after(event, length);
        Suspension suspension = Suspension.sinceAskedOn(event.plusDays(asked));

        Optional<TermEnd> end = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> term.with(suspension).end());

        assertThat(end).isEqualTo(suspension.first().isAfter(lastDay(term)) ? term.end() : Optional.empty());
    }

    @Property(tries = 500)
    void aLaterAnswerNeverEndsATermEarlier(@ForAll("events") LocalDate event, @ForAll("shortLengths") TermLength length,
            @ForAll @IntRange(max = 12) int asked, @ForAll @IntRange(max = 30) int answered, @ForAll @IntRange(max = 12) int askedAgain,
            @ForAll @IntRange(min = 1, max = 30) int answeredAgain) {
        Suspension question = Suspension.sinceAskedOn(event.plusDays(asked));
        LocalDate answer = event.plusDays(asked + answered);
        Suspension again = Suspension.sinceAskedOn(answer.plusDays(askedAgain + 1))
                .answeredOn(answer.plusDays(askedAgain + 1 + answeredAgain));
        Term term = Term.after(event, length);

        LocalDate once = lastDay(term.with(question.answeredOn(answer)));
        assertThat(lastDay(term.with(question.answeredOn(answer.plusDays(1))))).isAfterOrEqualTo(once);
        assertThat(lastDay(term.with(question.answeredOn(answer)).with(again))).isAfterOrEqualTo(once);
    }

    @Provide
    Arbitrary<TermLength> shortLengths() {
        return Arbitraries.integers().between(1, 14).map(TermLength::days);
    }

    @Property(tries = 500)
    void daysLeftIsNothingOnTheLastDay(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length) {
        Term term = Term.after(event, length);

        assertThat(term.daysLeft(lastDay(term))).isZero();
        assertThat(term.daysLeft(event)).isEqualTo(ChronoUnit.DAYS.between(event, lastDay(term)));
    }

    @Provide
    Arbitrary<LocalDate> events() {
        return Arbitraries.integers().between(0, 20 * 365).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<TermLength> lengths() {
        Arbitrary<ChronoUnit> units = Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS);
        return Combinators.combine(Arbitraries.integers().between(1, 100), units)
                .as((amount, unit) -> new TermLength(unit == ChronoUnit.YEARS ? 1 + amount / 30 : amount, unit));
    }

    private static LocalDate lastDay(Term term) {
        return term.end().orElseThrow().lastDay();
    }

    @Property(tries = 500)
    void closingDaysNeverShortenATerm(@ForAll("events") LocalDate event, @ForAll("lengths") TermLength length,
            @ForAll Set<@IntRange(max = 120) Integer> closed) {
        TenantDays days = new TenantDays(closed.stream().map(event::plusDays).collect(Collectors.toSet()));
        ServiceTerm term = ServiceTerm.after(event, length);

        assertThat(term.end(days).orElseThrow().lastDay()).isAfterOrEqualTo(lastDay(term.counted()));
    }
}

package nl.loodlijn.platform.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.calendar.WorkingDays;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/** The digest: on every working day for who wants it daily, on the first of the week for who wants it weekly. */
@Singleton
final class MailDigests implements Job {
    private static final LocalTime AT = LocalTime.of(7, 0);

    private final MailRound round;

    MailDigests(MailRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "mail-digests";
    }

    @Override
    public Message label() {
        return Message.of("Mailen wat op mensen wacht", "Mailing what waits on people");
    }

    @Override
    public Schedule schedule() {
        return Schedule.dailyAt(AT);
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate day = LocalDate.ofInstant(run.dueAt(), Netherlands.ZONE);
        Set<MailChoice> due = due(day);
        return due.isEmpty() ? Mono.empty() : round.mail(run.id(), due);
    }

    /** Which choices get their mail on a day; none on a day off. */
    static Set<MailChoice> due(LocalDate day) {
        if (!WorkingDays.ofTheLaw().contains(day)) {
            return Set.of();
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        boolean first = monday.datesUntil(day).noneMatch(WorkingDays.ofTheLaw()::contains);
        return first
                ? EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY, MailChoice.WEEKLY)
                : EnumSet.of(MailChoice.AT_ONCE, MailChoice.DAILY);
    }
}

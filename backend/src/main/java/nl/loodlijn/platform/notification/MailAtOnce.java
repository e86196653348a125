package nl.loodlijn.platform.notification;

import java.time.Duration;
import java.util.Set;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;

import reactor.core.publisher.Mono;

/** Mails what should not wait for the digest. What becomes urgent because a day has passed does so with the digest of that morning. */
@Singleton
final class MailAtOnce implements Job {
    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final MailRound round;

    MailAtOnce(MailRound round) {
        this.round = round;
    }

    @Override
    public String name() {
        return "mail-at-once";
    }

    @Override
    public Message label() {
        return Message.of("Mailen wat niet op het overzicht wacht", "Mailing what does not wait for the digest");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(PERIOD);
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return round.mail(run.id(), Set.of(MailChoice.AT_ONCE));
    }
}

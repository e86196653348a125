package nl.loodlijn.platform.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Deletes the sessions that are over. They open nothing any more; this is so that they are not kept. */
@Singleton
final class SweepSessions implements Job {
    private final UnitOfWork unitOfWork;
    private final SessionSweepRepository sessions;
    private final Clock clock;

    SweepSessions(UnitOfWork unitOfWork, SessionSweepRepository sessions, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-sessions";
    }

    @Override
    public Message label() {
        return Message.of("Verlopen sessies wissen", "Erase sessions that are over");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(10));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        Instant now = clock.instant();
        return unitOfWork.write(run.actor(), () -> sessions.sweep(now, now.minus(SessionStore.IDLE))).then();
    }
}

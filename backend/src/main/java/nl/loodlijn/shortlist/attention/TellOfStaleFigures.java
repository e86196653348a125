package nl.loodlijn.shortlist.attention;

import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Tells providers once that figures of their offers went out of date, and forgets counts of two years ago. */
@Singleton
final class TellOfStaleFigures implements Job {
    /** Before the digests of the day. */
    private static final LocalTime AT = LocalTime.of(6, 10);
    private static final int KEPT_MONTHS = 24;

    private final UnitOfWork unitOfWork;
    private final AttentionJobRepository repository;

    TellOfStaleFigures(UnitOfWork unitOfWork, AttentionJobRepository repository) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
    }

    @Override
    public String name() {
        return "tell-of-stale-figures";
    }

    @Override
    public Message label() {
        return Message.of("Aanbieders melden dat cijfers verouderd zijn", "Telling providers that figures are out of date");
    }

    @Override
    public Schedule schedule() {
        return Schedule.dailyAt(AT);
    }

    @Override
    public Mono<Void> run(JobRun run) {
        LocalDate day = LocalDate.ofInstant(run.dueAt(), Netherlands.ZONE);
        return unitOfWork.write(run.actor(), () -> repository.tell(day, run.dueAt())
                .then(Mono.defer(() -> repository.forget(day.minusMonths(KEPT_MONTHS))))).then();
    }
}

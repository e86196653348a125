package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Discards imports that nobody finishes, of every tenant, so that the content of a file is not kept for longer than its purpose. */
@Singleton
final class EraseUnfinishedImports implements Job {
    /** How long an import keeps the lines of its file when nobody commits or discards it. */
    static final Duration KEPT = Duration.ofDays(14);

    private final UnitOfWork unitOfWork;
    private final UnfinishedImportRepository imports;
    private final Clock clock;

    EraseUnfinishedImports(UnitOfWork unitOfWork, UnfinishedImportRepository imports, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "erase-unfinished-imports";
    }

    @Override
    public Message label() {
        return Message.of("Niet afgemaakte imports wissen", "Erase imports that nobody finished");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return erase(run.actor()).then();
    }

    /** Gives how many there were. */
    Mono<Integer> erase(Actor actor) {
        Instant now = clock.instant();
        return unitOfWork.write(actor, () -> imports.erase(now.minus(KEPT), now));
    }
}

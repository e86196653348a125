package nl.loodlijn.platform.files;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases contents that no row knows, because the transaction that would have written it was rolled back, and contents of deleted and infected files. */
@Singleton
final class SweepFiles implements Job {
    /** A younger content may still wait for the commit of its row. */
    static final Duration GRACE = Duration.ofHours(24);
    private static final int AT_ONCE = 500;

    private final FileStore store;
    private final UnitOfWork unitOfWork;
    private final FilesOfNobodyRepository repository;
    private final Clock clock;

    SweepFiles(FileStore store, UnitOfWork unitOfWork, FilesOfNobodyRepository repository, Clock clock) {
        this.store = store;
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-files";
    }

    @Override
    public Message label() {
        return Message.of("Bestanden wissen die nergens meer bij horen", "Erase files that belong to nothing any more");
    }

    @Override
    public Schedule schedule() {
        return Schedule.dailyAt(LocalTime.of(3, 40));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return sweep(run.actor());
    }

    Mono<Void> sweep(Actor actor) {
        return store.putBefore(clock.instant().minus(GRACE)).buffer(AT_ONCE).concatMap(contents -> ofNobody(actor, contents))
                .concatMap(store::delete).then();
    }

    private Flux<UUID> ofNobody(Actor actor, List<UUID> contents) {
        return unitOfWork.read(actor, () -> repository.ofNobody(contents.stream().map(UUID::toString).toArray(String[]::new)).collectList())
                .flatMapIterable(found -> found);
    }
}

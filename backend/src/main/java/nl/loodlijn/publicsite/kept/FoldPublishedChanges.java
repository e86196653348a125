package nl.loodlijn.publicsite.kept;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Keeps the list of changes short, so that reading its sum stays cheap. */
@Singleton
final class FoldPublishedChanges implements Job {
    private static final Duration APART = Duration.ofMinutes(5);

    private final UnitOfWork unitOfWork;
    private final FoldChanges repository;
    private final Clock clock;

    FoldPublishedChanges(UnitOfWork unitOfWork, FoldChanges repository, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fold-published-changes";
    }

    @Override
    public Message label() {
        return Message.of("Wijzigingen van openbare gegevens samentellen", "Add up changes of public data");
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(10));
    }

    @Override
    public Mono<Void> run(JobRun run) {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), () -> repository.fold(clock.instant().minus(APART))).then();
    }
}

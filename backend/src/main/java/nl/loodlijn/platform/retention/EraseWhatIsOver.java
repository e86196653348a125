package nl.loodlijn.platform.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.jobs.Schedule;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases every night what is over, kind by kind and batch by batch, and leaves proof in the same transaction as the erasure. */
@Singleton
final class EraseWhatIsOver implements Job {
    static final String NAME = "erase-what-is-over";
    private static final int BATCH = 1000;

    private final UnitOfWork unitOfWork;
    private final List<RecordKind> kinds;
    private final ErasureRepository erasures;
    private final Clock clock;

    EraseWhatIsOver(UnitOfWork unitOfWork, Collection<RecordKind> kinds, ErasureRepository erasures, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.kinds = kinds.stream().sorted(Comparator.comparing(kind -> kind.retention().name())).toList();
        this.erasures = erasures;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message label() {
        return Message.of("Wissen wat niet langer bewaard mag worden", "Erase what may not be kept any longer");
    }

    @Override
    public Schedule schedule() {
        return Schedule.dailyAt(LocalTime.of(3, 10));
    }

    /** One kind that cannot be erased does not keep the others; the run fails with its error at the end. */
    @Override
    public Mono<Void> run(JobRun run) {
        return Flux.fromIterable(kinds).concatMapDelayError(kind -> eraseAll(run, kind)).then();
    }

    private Mono<Void> eraseAll(JobRun run, RecordKind kind) {
        Instant overBefore = clock.instant().atZone(Netherlands.ZONE).minus(kind.retention().term()).toInstant();
        Mono<Integer> batch = Mono.defer(() -> unitOfWork.write(run.actor(),
                () -> kind.erasure().erase(overBefore, BATCH).flatMap(count -> prove(run, kind, overBefore, count))));
        return batch.expand(count -> count < BATCH ? Mono.empty() : batch).then();
    }

    private Mono<Integer> prove(JobRun run, RecordKind kind, Instant overBefore, int count) {
        return count == 0
                ? Mono.just(0)
                : erasures.prove(kind.retention().name(), count, overBefore, kind.retention().reason(), clock.instant(), run.id())
                        .thenReturn(count);
    }
}

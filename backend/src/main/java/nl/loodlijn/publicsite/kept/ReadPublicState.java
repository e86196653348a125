package nl.loodlijn.publicsite.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Reads in which state the published data are. One reading at a time: whoever asks while one is under way shares the next, which begins after they asked. So
 * nobody gets a state of before their question, and however many ask, the database is asked by one.
 */
@Singleton
public final class ReadPublicState {
    /** Who waits longer gets what was kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final UnitOfWork unitOfWork;
    private final PublishedChanges changes;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Sinks.@Nullable One<PublicState> waiting;
    private boolean underWay;

    ReadPublicState(UnitOfWork unitOfWork, PublishedChanges changes, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.changes = changes;
        this.clock = clock;
    }

    /** Fails with what {@code DatabaseAway} knows, or with a TimeoutException after two seconds. */
    public Mono<PublicState> now() {
        return Mono.defer(() -> {
            Sinks.One<PublicState> mine;
            boolean begins;
            lock.lock();
            try {
                mine = waiting == null ? Sinks.one() : waiting;
                begins = !underWay;
                underWay = true;
                waiting = begins ? null : mine;
            } finally {
                lock.unlock();
            }
            if (begins) {
                begin(mine);
            }
            return mine.asMono();
        });
    }

    private void begin(Sinks.One<PublicState> told) {
        LocalDate day = Netherlands.today(clock);
        unitOfWork.read(new Actor.Anyone(UUID.randomUUID()), changes::sum)
                .map(sum -> new PublicState(sum.places(), sum.content(), day)).timeout(PATIENCE)
                .doFinally(end -> next()).subscribe(told::tryEmitValue, told::tryEmitError);
    }

    private void next() {
        Sinks.One<PublicState> following;
        lock.lock();
        try {
            following = waiting;
            waiting = null;
            underWay = following != null;
        } finally {
            lock.unlock();
        }
        if (following != null) {
            begin(following);
        }
    }
}

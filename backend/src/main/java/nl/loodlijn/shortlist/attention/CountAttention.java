package nl.loodlijn.shortlist.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/**
 * Counts in memory what other organisations do with offers, and adds it to the database now and then, so that no search waits for it. A person counts
 * once an hour for an offer; who has counted is forgotten within the hour and never written. What is not added yet is lost when the process is killed.
 */
@Singleton
public final class CountAttention {
    private static final Logger LOG = LoggerFactory.getLogger(CountAttention.class);
    private static final int MOST_KEPT = 200_000;
    private static final Duration LAST_ATTEMPT = Duration.ofSeconds(5);

    /** What was done with an offer. */
    public enum What {
        FOUND,
        OPENED,
        CONTACTED
    }

    private record Done(UUID tenant, UUID person, UUID listing, What what) {
    }

    private record Counted(UUID tenant, UUID listing, UUID party, LocalDate day) {
    }

    private final WriteAttention write;
    private final Clock clock;
    private final Set<Done> thisHour = new HashSet<>();
    private final Map<Counted, int[]> counts = new HashMap<>();
    private long hour;

    CountAttention(WriteAttention write, Clock clock) {
        this.write = write;
        this.clock = clock;
    }

    /** Someone of an organisation did this with these offers; what the region itself does is not counted. */
    public void count(Actor.Member actor, What what, Collection<UUID> listings) {
        if (actor.party().equals(actor.tenant())) {
            return;
        }
        Instant now = clock.instant();
        LocalDate day = Netherlands.today(clock);
        synchronized (counts) {
            long current = now.getEpochSecond() / Duration.ofHours(1).toSeconds();
            if (current != hour || thisHour.size() > MOST_KEPT) {
                thisHour.clear();
                hour = current;
            }
            for (UUID listing : listings) {
                if (thisHour.add(new Done(actor.tenant(), actor.person(), listing, what)) && counts.size() < MOST_KEPT) {
                    counts.computeIfAbsent(new Counted(actor.tenant(), listing, actor.party(), day),
                            one -> new int[What.values().length])[what.ordinal()]++;
                }
            }
        }
    }

    @Scheduled(fixedDelay = "20s", initialDelay = "20s")
    void now() {
        add().onErrorComplete().subscribe();
    }

    @PreDestroy
    void end() {
        add().onErrorComplete().block(LAST_ATTEMPT);
    }

    /** Adds what was counted since the last time; what could not be added is kept for the next. */
    Mono<Integer> add() {
        return Mono.defer(() -> {
            Map<Counted, int[]> taken = taken();
            if (taken.isEmpty()) {
                return Mono.just(0);
            }
            List<WriteAttention.Row> rows = taken.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
            return write.add(rows).doOnError(failure -> {
                LOG.warn("What was found and opened is added later: {}", failure.toString());
                putBack(taken);
            });
        });
    }

    private Map<Counted, int[]> taken() {
        synchronized (counts) {
            Map<Counted, int[]> taken = new HashMap<>(counts);
            counts.clear();
            return taken;
        }
    }

    private void putBack(Map<Counted, int[]> taken) {
        synchronized (counts) {
            taken.forEach((key, numbers) -> counts.merge(key, numbers, (one, other) -> {
                for (int index = 0; index < one.length; index++) {
                    one[index] += other[index];
                }
                return one;
            }));
        }
    }

    private static WriteAttention.Row row(Counted key, int[] numbers) {
        return new WriteAttention.Row(key.tenant(), key.listing(), key.party(), key.day(), numbers[What.FOUND.ordinal()],
                numbers[What.OPENED.ordinal()], numbers[What.CONTACTED.ordinal()]);
    }
}

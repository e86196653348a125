package nl.loodlijn.shortlist.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.notification.NotificationKind;
import nl.loodlijn.platform.notification.Notifications;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Tells who started something that took long, and may have gone on with something else, that it is ready. */
@Singleton
final class TellWhenLong {
    static final Duration LONG = Duration.ofSeconds(10);

    private final Notifications notifications;
    private final Clock clock;

    TellWhenLong(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Inside the unit of work that did it; gives the same import. */
    Mono<ImportBatch> of(NotificationKind kind, Actor.Member who, Instant began, ImportBatch batch) {
        return Duration.between(began, clock.instant()).compareTo(LONG) < 0
                ? Mono.just(batch)
                : notifications.tell(kind, who.person(), batch.id() + " " + batch.version(), List.of(batch.fileName()),
                        "beheer/import/" + batch.id()).thenReturn(batch);
    }
}

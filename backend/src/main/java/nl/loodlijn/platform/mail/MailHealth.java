package nl.loodlijn.platform.mail;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

/** How much mail waits. Always up: people go on working while the mail server is away, and the mail goes when it is back. */
@Singleton
final class MailHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final UnitOfWork unitOfWork;
    private final OutgoingRepository outgoing;

    MailHealth(UnitOfWork unitOfWork, OutgoingRepository outgoing) {
        this.unitOfWork = unitOfWork;
        this.outgoing = outgoing;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return unitOfWork.read(new Actor.Job(UUID.randomUUID()), outgoing::waiting).map(String::valueOf).timeout(PATIENCE)
                .onErrorReturn("unknown")
                .map(waiting -> HealthResult.builder("mail", HealthStatus.UP).details(Map.of("waiting", waiting)).build());
    }
}

package nl.loodlijn.platform.mail;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Takes mail. */
@Singleton
public final class Outbox {
    private final OutboxRepository ofRequests;
    private final OutgoingRepository ofJobs;
    private final Clock clock;

    Outbox(OutboxRepository ofRequests, OutgoingRepository ofJobs, Clock clock) {
        this.ofRequests = ofRequests;
        this.ofJobs = ofJobs;
        this.clock = clock;
    }

    /**
     * Posts a message; to be called inside the unit of work that gives reason for it, of a request or of a job. It is sent when that is
     * committed.
     *
     * @return its number, by which the function mail_delivery of the database tells how it fared
     */
    public Mono<UUID> post(Mail mail) {
        UUID id = UUID.randomUUID();
        return UnitOfWork.actor().flatMap(actor -> switch (actor) {
            case Actor.Job run ->
                ofJobs.post(id, mail.recipient(), mail.subject(), mail.text(), mail.html(), unsubscribe(mail), clock.instant());
            case Actor.System run ->
                ofJobs.post(id, mail.recipient(), mail.subject(), mail.text(), mail.html(), unsubscribe(mail), clock.instant());
            case Actor.Member member -> post(id, mail);
            case Actor.Person person -> post(id, mail);
            case Actor.Platform platform -> post(id, mail);
            case Actor.Anyone anyone -> Mono.<Long>error(new IllegalStateException("Nobody in particular sends no mail."));
        }).thenReturn(id);
    }

    private Mono<Long> post(UUID id, Mail mail) {
        return ofRequests.post(id, mail.recipient(), mail.subject(), mail.text(), mail.html(), unsubscribe(mail), clock.instant());
    }

    private static @Nullable String unsubscribe(Mail mail) {
        return mail.unsubscribe() == null ? null : mail.unsubscribe().toString();
    }
}

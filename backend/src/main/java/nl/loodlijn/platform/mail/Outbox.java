package nl.loodlijn.platform.mail;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Singleton;

import reactor.core.publisher.Mono;

/** Takes mail. */
@Singleton
public final class Outbox {
    private final OutboxRepository outbox;
    private final Clock clock;

    Outbox(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Posts a message; to be called inside the unit of work that gives reason for it. It is sent when that is committed. */
    public Mono<Void> post(Mail mail) {
        return outbox.post(UUID.randomUUID(), mail.recipient(), mail.subject(), mail.text(), mail.html(), clock.instant()).then();
    }
}

package nl.loodlijn.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.scheduling.annotation.Scheduled;

import nl.loodlijn.platform.live.AnnouncementListener;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Sends what is in the outbox, one message per transaction: the row is held while the mail server takes the message, so a message
 * is sent twice only after a crash between the server's yes and our commit.
 */
@Singleton
final class Postman implements AnnouncementListener {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 500;

    private final UnitOfWork unitOfWork;
    private final OutgoingRepository outgoing;
    private final MailServer server;
    private final Clock clock;
    private final Sinks.Many<Boolean> rounds = Sinks.many().multicast().directBestEffort();
    private final Disposable running;

    Postman(UnitOfWork unitOfWork, OutgoingRepository outgoing, MailServer server, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.outgoing = outgoing;
        this.server = server;
        this.clock = clock;
        this.running = rounds.asFlux().onBackpressureLatest().concatMap(round -> sendAll(), 1).subscribe();
    }

    @Override
    public String channel() {
        return "loodlijn_mail";
    }

    @Override
    public void heard(String payload) {
        round();
    }

    @Override
    public void startedListening() {
        round();
    }

    /** A round now and then finds what failed before and is due again. */
    @Scheduled(fixedDelay = "30s", initialDelay = "10s")
    void round() {
        rounds.emitNext(true, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        running.dispose();
    }

    private Mono<Void> sendAll() {
        return sendNext().expand(sent -> sent ? sendNext() : Mono.empty()).then().onErrorResume(failure -> {
            LOG.warn("Mail waits: {}", failure.getMessage());
            return Mono.empty();
        });
    }

    private Mono<Boolean> sendNext() {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), () -> outgoing.take(clock.instant()).flatMap(this::sendOne))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> sendOne(OutboxRow mail) {
        return server.send(mail).then(Mono.defer(() -> outgoing.sent(mail.id(), clock.instant())))
                .onErrorResume(MailServer.NotSent.class, failure -> later(mail, failure)).thenReturn(true);
    }

    private Mono<Long> later(OutboxRow mail, MailServer.NotSent failure) {
        String error = String.valueOf(failure.getMessage());
        String shortened = error.substring(0, Math.min(LONGEST_ERROR, error.length()));
        LOG.warn("Mail {} was not sent (attempt {}): {}", mail.id(), mail.attempts() + 1, shortened);
        return mail.attempts() + 1 >= MOST_ATTEMPTS
                ? outgoing.givenUp(mail.id(), shortened)
                : outgoing.failed(mail.id(), shortened, next(mail.attempts()));
    }

    private Instant next(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}

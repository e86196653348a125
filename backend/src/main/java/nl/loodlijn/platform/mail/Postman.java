package nl.loodlijn.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

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
 * Sends what is in the outbox. A message is taken in a short transaction that counts the attempt and keeps other replicas off it
 * for the length of a lease; no transaction is open while the mail server takes it. So a message is sent twice only when the server's
 * yes could not be noted, and one on which a replica dies is given up in the end like any other. What
 * the server refuses for good (SMTP 5xx) has bounced and is not tried again; everything else is, for more than a day.
 */
@Singleton
final class Postman implements AnnouncementListener {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    /** Much longer than the mail server is waited for. */
    private static final Duration LEASE = Duration.ofMinutes(10);
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
        return job(() -> outgoing.due(clock.instant()).flatMap(this::take)).flatMap(this::sendOne).defaultIfEmpty(false);
    }

    private Mono<OutboxRow> take(OutboxRow mail) {
        return outgoing.attempt(mail.id(), LEASE.toSeconds()).thenReturn(mail);
    }

    private Mono<Boolean> sendOne(OutboxRow mail) {
        Mono<Long> outcome = mail.attempts() >= MOST_ATTEMPTS
                ? later(mail, new IllegalStateException("No attempt came to an end"))
                : server.send(mail).thenReturn(true).materialize().flatMap(answer -> {
                    Throwable failure = answer.getThrowable();
                    return failure == null ? job(() -> outgoing.sent(mail.id(), clock.instant())) : later(mail, failure);
                });
        return outcome.thenReturn(true);
    }

    private Mono<Long> later(OutboxRow mail, Throwable failure) {
        String error = failure instanceof MailServer.NotSent ? String.valueOf(failure.getMessage()) : failure.toString();
        String shortened = error.substring(0, Math.min(LONGEST_ERROR, error.length()));
        boolean bounced = failure instanceof MailServer.NotSent refused && refused.isForGood();
        LOG.warn("Mail {} was not sent (attempt {}): {}", mail.id(), mail.attempts() + 1, withoutNames(shortened));
        return job(() -> bounced || mail.attempts() + 1 >= MOST_ATTEMPTS
                ? outgoing.givenUp(mail.id(), shortened, bounced, clock.instant())
                : outgoing.failed(mail.id(), shortened, next(mail.attempts())));
    }

    // A mail server repeats the address in its answer; a log does not.
    private static String withoutNames(String error) {
        return error.replaceAll("[^\\s<>]+@", "***@");
    }

    private <T> Mono<T> job(Supplier<Mono<T>> work) {
        return unitOfWork.write(new Actor.Job(UUID.randomUUID()), work);
    }

    private Instant next(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}

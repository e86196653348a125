package nl.loodlijn.platform.security.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** The sessions of all replicas: kept in the database, remembered here for a few seconds. */
@Singleton
public final class SessionStore {
    /** A session that nobody uses for so long has ended. */
    public static final Duration IDLE = Duration.ofMinutes(30);
    /** A session ends after so long, however much it is used. */
    public static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final UnitOfWork unitOfWork;
    private final SessionRepository sessions;
    private final Accounts accounts;
    private final SessionCache cache;
    private final Seal tokens;
    private final Clock clock;

    SessionStore(UnitOfWork unitOfWork, SessionRepository sessions, Accounts accounts, SessionCache cache, SessionKeys keys, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.accounts = accounts;
        this.cache = cache;
        this.tokens = new Seal(keys, "session tokens");
        this.clock = clock;
    }

    /** Starts a session, and the account when this identity is new. */
    public Mono<SessionId> start(VerifiedIdentity identity) {
        SessionId id = SessionId.random();
        byte[] token = tokens.seal(identity.idToken().getBytes(StandardCharsets.UTF_8), id.hash());
        Instant now = clock.instant();
        return write(() -> sessions.start(id.hash(), identity.issuer(), identity.subject(), identity.name(), identity.email(),
                identity.emailVerified(), token, identity.providerSession(), now, now.plus(ABSOLUTE))).thenReturn(id);
    }

    /** The session with this id; empty when there is none, or it has ended. At most five seconds old. */
    public Mono<Session> find(SessionId id) {
        Session remembered = cache.get(id);
        if (remembered != null) {
            return Mono.just(remembered);
        }
        Instant now = clock.instant();
        return unitOfWork.read(new Actor.Platform(UUID.randomUUID()), () -> sessions.account(id.hash(), now, now.minus(IDLE)))
                .flatMap(row -> touch(id, row, now).thenReturn(row))
                .map(row -> new Session(id, accounts.read(row), Objects.requireNonNull(row.expiresAt()))).doOnNext(cache::put);
    }

    private Mono<Integer> touch(SessionId id, AccountRow row, Instant now) {
        Instant seenAt = row.seenAt();
        return seenAt == null || seenAt.isAfter(now.minus(NOTED_EVERY))
                ? Mono.empty()
                : write(() -> sessions.touch(id.hash(), now, now.minus(IDLE)));
    }

    /**
     * Ends a session.
     *
     * @return the token with which the provider vouched for it; empty when there was no such session
     */
    public Mono<String> end(SessionId id) {
        return write(() -> sessions.end(id.hash())).doOnTerminate(() -> cache.forget(id)).flatMap(sealed -> opened(id, sealed));
    }

    /** The token with which the provider vouched for a session that goes on; empty when there is no such session. */
    Mono<String> token(SessionId id) {
        return unitOfWork.read(new Actor.Platform(UUID.randomUUID()), () -> sessions.token(id.hash()))
                .flatMap(sealed -> opened(id, sealed));
    }

    private Mono<String> opened(SessionId id, String sealed) {
        return Mono.justOrEmpty(tokens.open(HexFormat.of().parseHex(sealed), id.hash()))
                .map(token -> new String(token, StandardCharsets.UTF_8));
    }

    /**
     * Ends what the provider has ended: the sessions that belong to one of its own, or all of a subject.
     *
     * @return how many ended
     */
    public Mono<Integer> endAtProvider(String issuer, @Nullable String subject, @Nullable String providerSession) {
        return write(() -> sessions.endAtProvider(issuer, subject, providerSession));
    }

    private <T> Mono<T> write(Supplier<Mono<T>> work) {
        return unitOfWork.write(new Actor.Platform(UUID.randomUUID()), work);
    }
}

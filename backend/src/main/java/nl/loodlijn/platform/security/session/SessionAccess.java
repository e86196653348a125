package nl.loodlijn.platform.security.session;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.LastingAccess;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Mono;

/** Looks sessions up in the database itself, without noting that they are used. */
@Singleton
final class SessionAccess implements LastingAccess {
    private static final String MACHINE = "machine ";

    private final UnitOfWork unitOfWork;
    private final SessionRepository sessions;
    private final Clock clock;

    SessionAccess(UnitOfWork unitOfWork, SessionRepository sessions, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Holder holderOf(HttpRequest<?> request) {
        Authentication authentication = request.getUserPrincipal(Authentication.class)
                .orElseThrow(() -> Refusal.of(ProblemType.NOT_SIGNED_IN));
        Account account = Account.of(authentication);
        return new Holder(account, authentication.getAttributes().get(Session.ATTRIBUTE) instanceof Session session
                ? session.id().hashText()
                : MACHINE + account.person());
    }

    @Override
    public Mono<Boolean> holds(Holder holder) {
        if (holder.session().startsWith(MACHINE)) {
            return Mono.just(true);
        }
        Instant now = clock.instant();
        return unitOfWork.read(new Actor.Platform(UUID.randomUUID()),
                () -> sessions.account(HexFormat.of().parseHex(holder.session()), now, now.minus(SessionStore.IDLE))).hasElement();
    }
}

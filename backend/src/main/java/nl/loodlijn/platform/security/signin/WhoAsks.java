package nl.loodlijn.platform.security.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.security.authentication.Authentication;

import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.session.CsrfTokens;
import nl.loodlijn.platform.security.session.Session;
import nl.loodlijn.platform.security.session.SessionStore;

/** Who asks, and until when if nothing is done from now on. */
@Singleton
final class WhoAsks {
    private final CsrfTokens tokens;
    private final Clock clock;

    WhoAsks(CsrfTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty when what was proved is no account. */
    Optional<Me> me(Authentication authentication) {
        return Account.proved(authentication)
                .map(account -> authentication.getAttributes().get(Session.ATTRIBUTE) instanceof Session session
                        ? Me.of(account, tokens.of(session.id()), end(session))
                        : Me.of(account, null, null));
    }

    private Instant end(Session session) {
        Instant idle = clock.instant().plus(SessionStore.IDLE);
        return idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
    }
}

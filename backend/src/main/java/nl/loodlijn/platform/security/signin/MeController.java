package nl.loodlijn.platform.security.signin;

import java.time.Clock;
import java.time.Instant;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Account;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.session.CsrfTokens;
import nl.loodlijn.platform.security.session.Session;
import nl.loodlijn.platform.security.session.SessionStore;

/** Who is asking, and what this person may do where. */
@Tag(name = "session")
@Controller("/api/v1/me")
final class MeController {
    private final CsrfTokens tokens;
    private final Clock clock;

    MeController(CsrfTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Operation(operationId = "me", summary = "The account that is signed in, and its parties with their permissions")
    @Get
    @Needs(Permission.SIGNED_IN)
    Me me(Authentication authentication) {
        if (!(authentication.getAttributes().get(Account.ATTRIBUTE) instanceof Account account)) {
            throw Refusal.of(ProblemType.NOT_SIGNED_IN);
        }
        return authentication.getAttributes().get(Session.ATTRIBUTE) instanceof Session session
                ? Me.of(account, tokens.of(session.id()), end(session))
                : Me.of(account, null, null);
    }

    private Instant end(Session session) {
        Instant idle = clock.instant().plus(SessionStore.IDLE);
        return idle.isBefore(session.expiresAt()) ? idle : session.expiresAt();
    }
}

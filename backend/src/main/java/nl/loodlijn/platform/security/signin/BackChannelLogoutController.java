package nl.loodlijn.platform.security.signin;

import java.text.ParseException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.session.SessionStore;

import reactor.core.publisher.Mono;

/** The identity provider tells that a session ended there (OpenID Connect Back-Channel Logout 1.0). */
@Hidden
@Controller("/oauth/backchannel-logout")
final class BackChannelLogoutController {
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogoutController.class);

    private final Provider provider;
    private final ClientProof proof;
    private final SessionStore sessions;

    @Serdeable
    @Introspected
    record LogoutNotice(@JsonProperty("logout_token") String logoutToken) {
        @Override
        public String toString() {
            return "LogoutNotice";
        }
    }

    BackChannelLogoutController(Provider provider, ClientProof proof, SessionStore sessions) {
        this.provider = provider;
        this.proof = proof;
        this.sessions = sessions;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.ANYONE)
    Mono<HttpResponse<?>> end(@Body LogoutNotice notice) {
        return provider.known()
                .flatMap(known -> Provider.blocking(() -> new LogoutTokenValidator(provider.issuer(), proof.client(), known.keys(), null)
                        .validate(JWTParser.parse(notice.logoutToken()))))
                .flatMap(this::endSessions).<HttpResponse<?>>map(ended -> HttpResponse.ok().header("Cache-Control", "no-store"))
                .onErrorMap(failure -> failure instanceof BadJOSEException || failure instanceof ParseException, failure -> {
                    LOG.warn("A back-channel logout was refused: {}", failure.getMessage());
                    return Refusal.of(SignInProblem.REFUSED);
                });
    }

    private Mono<Integer> endSessions(LogoutTokenClaimsSet token) {
        return sessions.endAtProvider(token.getIssuer().getValue(), token.getSubject() == null ? null : token.getSubject().getValue(),
                token.getSessionID() == null ? null : token.getSessionID().getValue());
    }
}

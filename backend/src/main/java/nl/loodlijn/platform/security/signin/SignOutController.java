package nl.loodlijn.platform.security.signin;

import java.net.URI;
import java.text.ParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.security.session.CsrfTokens;
import nl.loodlijn.platform.security.session.SessionCookie;
import nl.loodlijn.platform.security.session.SessionId;
import nl.loodlijn.platform.security.session.SessionStore;

import reactor.core.publisher.Mono;

/** Ends our session, then sends the browser to end the one at the identity provider (OpenID Connect RP-Initiated Logout 1.0). */
@Hidden
@Controller("/oauth/logout")
@Produces(MediaType.ALL)
final class SignOutController {
    private static final ProblemType FOREIGN = new ProblemType("csrf-token-wrong", 403,
            Message.of("Dit verzoek kwam niet van een pagina van Loodlijn.", "This request did not come from a page of Loodlijn."));

    private final SessionStore sessions;
    private final SessionCookie cookie;
    private final CsrfTokens tokens;
    private final Provider provider;
    private final ClientProof proof;
    private final URI afterwards;

    /** Where a script should send the browser. */
    @Serdeable
    @Introspected
    record Onward(String location) {
    }

    /** What a form without script sends. */
    @Serdeable
    @Introspected
    record LogoutForm(@Nullable String csrfToken) {
    }

    SignOutController(SessionStore sessions, SessionCookie cookie, CsrfTokens tokens, Provider provider, ClientProof proof,
            PlatformAddress address) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.tokens = tokens;
        this.provider = provider;
        this.proof = proof;
        this.afterwards = address.of("/uitgelogd");
    }

    /** For a script: answers where to go. */
    @Post
    @Consumes(MediaType.ALL)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<Onward>> fromScript(HttpRequest<?> request) {
        return end(request, request.getHeaders().get(CsrfTokens.HEADER))
                .map(location -> HttpResponse.ok(new Onward(location.toString())).contentType(MediaType.APPLICATION_JSON_TYPE)
                        .cookie(cookie.gone()));
    }

    /** For a form: goes there. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<?>> fromForm(HttpRequest<?> request, @Body LogoutForm form) {
        return end(request, form.csrfToken()).map(location -> HttpResponse.seeOther(location).cookie(cookie.gone()));
    }

    private Mono<URI> end(HttpRequest<?> request, @Nullable String csrfToken) {
        Optional<SessionId> session = cookie.read(request);
        if (session.isPresent() && !tokens.matches(session.get(), csrfToken)) {
            return Mono.error(Refusal.of(FOREIGN));
        }
        return Mono.justOrEmpty(session).flatMap(sessions::end).flatMap(this::atProvider).defaultIfEmpty(afterwards);
    }

    // A provider that does not answer must not keep anyone from leaving; its session then ends by itself.
    private Mono<URI> atProvider(String idToken) {
        return provider.known().flatMap(known -> Mono.justOrEmpty(known.metadata().getEndSessionEndpointURI()))
                .map(endpoint -> logoutAt(endpoint, idToken)).onErrorReturn(Refusal.class, afterwards);
    }

    private URI logoutAt(URI endpoint, String idToken) {
        try {
            return new LogoutRequest(endpoint, JWTParser.parse(idToken), null, proof.client(), afterwards, null, null).toURI();
        } catch (ParseException notAToken) {
            throw new IllegalStateException(notAToken);
        }
    }
}

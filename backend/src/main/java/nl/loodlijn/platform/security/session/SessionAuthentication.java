package nl.loodlijn.platform.security.session;

import java.util.Map;

import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import nl.loodlijn.platform.security.Account;

import reactor.core.publisher.Mono;

/** Finds the account behind the cookie of a request to the API or to sign-in; pages and files need none. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final SessionStore sessions;
    private final SessionCookie cookie;

    SessionAuthentication(SessionStore sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/api/") && !request.getPath().startsWith("/oauth/")) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(cookie.read(request)).flatMap(sessions::find).map(session -> Authentication.build(
                session.account().person().toString(), Map.of(Account.ATTRIBUTE, session.account(), Session.ATTRIBUTE, session)));
    }
}

package nl.loodlijn.platform.security.session;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;

/** Refuses a write that a cookie authenticates and that does not carry the session's token. Bearer tokens need none: no browser adds them by itself. */
@ServerFilter("/api/**")
final class CsrfFilter implements Ordered {
    static final ProblemType MISSING = new ProblemType("csrf-token-missing", 403,
            Message.of("Dit verzoek kwam niet van een pagina van Loodlijn.", "This request did not come from a page of Loodlijn."));
    static final ProblemType WRONG = new ProblemType("csrf-token-wrong", 403,
            Message.of("Deze pagina hoort bij een eerdere aanmelding. Laad de pagina opnieuw.",
                    "This page belongs to an earlier sign-in. Load the page again."));
    private static final Set<HttpMethod> SAFE = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final CsrfTokens tokens;

    CsrfFilter(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        Session session = sessionOf(request);
        if (session == null || SAFE.contains(request.getMethod())) {
            return;
        }
        String sent = request.getHeaders().get(CsrfTokens.HEADER);
        if (sent == null) {
            throw Refusal.of(MISSING);
        }
        if (!tokens.matches(session.id(), sent)) {
            throw Refusal.of(WRONG);
        }
    }

    private static @Nullable Session sessionOf(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(Session.ATTRIBUTE) instanceof Session session ? session : null)
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}

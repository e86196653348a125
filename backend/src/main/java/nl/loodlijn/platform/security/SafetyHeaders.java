package nl.loodlijn.platform.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.platform.problem.ProblemResponses;

/** The headers that tell browsers and caches to be careful, on every answer that does not say otherwise itself. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafetyHeaders implements Ordered {
    /** Header with the number of the request, as problem documents and the log have it. */
    static final String REQUEST_ID = "Loodlijn-Request";
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean secure;

    SafetyHeaders(PlatformAddress address) {
        this.secure = address.isSecure();
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        addIfAbsent(response, "X-Content-Type-Options", "nosniff");
        addIfAbsent(response, "Referrer-Policy", "same-origin");
        addIfAbsent(response, REQUEST_ID, ProblemResponses.requestId(request).toString());
        if (!request.getPath().startsWith("/embed/")) {
            addIfAbsent(response, "X-Frame-Options", "DENY");
        }
        if (request.getPath().startsWith("/api/v1/") || request.getPath().startsWith("/oauth/")) {
            addIfAbsent(response, HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (response.code() == 401) {
            addIfAbsent(response, HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"loodlijn\"");
        }
        if (secure) {
            addIfAbsent(response, "Strict-Transport-Security", ONE_YEAR);
        }
    }

    // Outermost, so that it sees refusals of other filters too.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.before();
    }

    private static void addIfAbsent(MutableHttpResponse<?> response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.header(name, value);
        }
    }
}

package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.reactivestreams.Publisher;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemDocument;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.throttle.ClientAddress;
import nl.loodlijn.platform.throttle.RequestLimit;
import nl.loodlijn.platform.throttle.UnhurriedRefusals;

import reactor.core.publisher.Mono;

/**
 * What is the same for all of open data: any site may ask, a client only so often, and every answer says its version.
 *
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/api/adr/">NL GOV API Design Rules: version-header, transport/cors,
 *      transport/security-headers, error-handling</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-06">RateLimit header fields for HTTP</a>
 */
@ServerFilter("/api/public/**")
final class PublicApiFilter implements Ordered {
    static final ProblemType TOO_MANY = new ProblemType("too-many-requests", 429,
            Message.of("U vraagt te vaak. Wacht even en probeer het opnieuw.", "You ask too often. Wait a moment and try again."));
    /** Of the document open-data.json. */
    static final String VERSION = "1.0.0";
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final String STANDING = "loodlijn.requests";
    private static final String EXPOSED = "API-Version, ETag, Link, RateLimit-Limit, RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After, Loodlijn-Request";
    private static final String ONE_DAY = "86400";

    private final ProblemResponses problems;
    private final ClientAddress addresses;
    private final UnhurriedRefusals refusals;
    private final RequestLimit limit;

    PublicApiFilter(ProblemResponses problems, ClientAddress addresses, UnhurriedRefusals refusals, Clock clock,
            @Value("${loodlijn.open-data.requests-per-minute}") int most) {
        this.problems = problems;
        this.addresses = addresses;
        this.refusals = refusals;
        this.limit = new RequestLimit(clock, most, SPAN);
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> before(HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        if (request.getMethod() == HttpMethod.OPTIONS) {
            return Mono.just(dressed(request, HttpResponse.noContent().header("Allow", "GET, HEAD, OPTIONS")
                    .header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                    .header("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match")
                    .header("Access-Control-Max-Age", ONE_DAY)
                    .header("Cache-Control", "public, max-age=" + ONE_DAY)));
        }
        RequestLimit.Standing standing = limit.count(addresses.of(request));
        request.setAttribute(STANDING, standing);
        if (!standing.allowed()) {
            return refusals.give(() -> dressed(request,
                    problems.of(request, Refusal.of(TOO_MANY)).header("Retry-After", Long.toString(standing.seconds()))));
        }
        // The design rules know one address of a thing (no-trailing-slash); the router would take both.
        boolean misspelt = isVersioned(request) && request.getPath().endsWith("/");
        return misspelt ? Mono.just(dressed(request, problems.of(request, Refusal.of(ProblemType.NOT_FOUND)))) : onward.proceed();
    }

    @ResponseFilter
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        dressed(request, response);
    }

    private static MutableHttpResponse<?> dressed(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (isVersioned(request)) {
            headers.set("API-Version", VERSION);
        }
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", EXPOSED);
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        request.getAttribute(STANDING, RequestLimit.Standing.class).ifPresent(standing -> {
            headers.set("RateLimit-Limit", Integer.toString(standing.most()));
            headers.set("RateLimit-Policy", standing.most() + ";w=" + SPAN.toSeconds());
            headers.set("RateLimit-Remaining", Integer.toString(standing.left()));
            headers.set("RateLimit-Reset", Long.toString(standing.seconds()));
        });
        if (response.body() instanceof ProblemDocument problem && problem.detail() == null) {
            withDetail(response, problem);
        }
        return response;
    }

    private static boolean isVersioned(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/public/v1");
    }

    /** The design rules want a detail in every problem. */
    @SuppressWarnings("unchecked")
    private static void withDetail(MutableHttpResponse<?> response, ProblemDocument problem) {
        List<ProblemDocument.FieldProblem> errors = problem.errors();
        String detail = errors.isEmpty()
                ? problem.title()
                : errors.stream().map(error -> error.pointer() + ": " + error.detail()).collect(Collectors.joining(" "));
        ((MutableHttpResponse<ProblemDocument>) response)
                .body(new ProblemDocument(problem.type(), problem.title(), problem.status(), detail,
                        problem.instance(), problem.code(), errors, problem.current()));
    }

    // Within what is on every answer, and before anybody asks who this is: nothing here is for one person.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}

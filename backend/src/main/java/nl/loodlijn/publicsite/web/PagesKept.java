package nl.loodlijn.publicsite.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.platform.problem.DatabaseAway;
import nl.loodlijn.publicsite.kept.KeptPage;
import nl.loodlijn.publicsite.kept.KeptPages;
import nl.loodlijn.publicsite.kept.PublicState;
import nl.loodlijn.publicsite.kept.ReadPublicState;

import reactor.core.publisher.Mono;

/**
 * Makes a public page once for each state of the published data: who asks again gets the page that was kept, or 304. While the database is away the last page
 * is served, which then says from when it is (RFC 5861, stale-if-error). Only what {@link PublicResponse} allows anyone to keep is kept, under its whole
 * address.
 */
@ServerFilter(patterns = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.GET)
final class PagesKept implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PagesKept.class);
    private static final Duration LONGEST_STALE = Duration.ofDays(1);
    private static final String STALE = "public, max-age=10, stale-if-error=86400";
    private static final String GZIP_TAG = "-gzip";
    /** What one answer says of itself and not of the page. */
    private static final Set<String> NOT_OF_THE_PAGE = Set.of("content-length", "transfer-encoding", "connection", "date", "etag", "vary");

    private final ReadPublicState states;
    private final KeptPages pages;
    private final EmbeddedPages embedded;
    private final PagesInTheMaking making = new PagesInTheMaking();
    private final Clock clock;

    PagesKept(ReadPublicState states, KeptPages pages, EmbeddedPages embedded, Clock clock) {
        this.states = states;
        this.pages = pages;
        this.embedded = embedded;
        this.clock = clock;
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> answer(HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        if (!isPage(request.getPath())) {
            return onward.proceed();
        }
        String address = request.getUri().toString();
        return states.now().map(Known::new).onErrorResume(failure -> Mono.just(new Known(failure)))
                .flatMap(known -> answer(request, address, known, onward));
    }

    /** The state, or why it could not be read. */
    private record Known(@Nullable PublicState state, @Nullable Throwable failure) {
        Known(PublicState state) {
            this(state, null);
        }

        Known(Throwable failure) {
            this(null, failure);
        }
    }

    private Mono<MutableHttpResponse<?>> answer(HttpRequest<?> request, String address, Known known,
            FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        PublicState state = known.state();
        if (state == null) {
            Optional<KeptPage> last = isAway(known.failure()) ? lastGood(address) : Optional.empty();
            return last.<Mono<MutableHttpResponse<?>>>map(page -> Mono.just(stale(page, request)))
                    .orElseGet(() -> made(request, onward));
        }
        pages.see(state);
        Instant now = clock.instant();
        Optional<KeptPage> kept = pages.find(address).filter(page -> page.isRightFor(state, now));
        if (kept.isPresent()) {
            if (kept.get().state().equals(state)) {
                pages.keep(address, kept.get().knownRight(now));
            }
            return Mono.just(good(kept.get(), request));
        }
        Mono<MutableHttpResponse<?>> anew = made(request, onward);
        return making.join(address, state).<MutableHttpResponse<?>>map(page -> good(page, request))
                .switchIfEmpty(Mono.defer(() -> making.lead(address, state, anew.map(made -> made(request, address, state, made)),
                        () -> pages.find(address).filter(page -> page.isRightFor(state, clock.instant())))));
    }

    private Mono<MutableHttpResponse<?>> made(HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        return Mono.from(onward.proceed()).flatMap(response -> embedded.embed(request, response));
    }

    private MutableHttpResponse<?> made(HttpRequest<?> request, String address, PublicState state, MutableHttpResponse<?> made) {
        if (made.code() == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
            return lastGood(address).<MutableHttpResponse<?>>map(page -> stale(page, request)).orElse(made);
        }
        if (!(made.body() instanceof String body) || !PublicResponse.mayBeKept(made)) {
            return made;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        KeptPage page = new KeptPage(state, OpenAnswers.hash(bytes), headersOf(made), KeptPage.packed(bytes), clock.instant());
        pages.keep(address, page);
        return good(page, request);
    }

    private MutableHttpResponse<?> good(KeptPage page, HttpRequest<?> request) {
        boolean packed = takesGzip(request);
        if (OpenAnswers.isKnown(request, "\"" + page.tag() + "\"") || OpenAnswers.isKnown(request, "\"" + page.tag() + GZIP_TAG + "\"")) {
            return dressed(HttpResponse.notModified(), page, packed);
        }
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(packed ? page.packed() : page.unpacked());
        return dressed(packed ? answer.header("Content-Encoding", "gzip") : answer, page, packed);
    }

    /** Another encoding is another sequence of bytes, so it has another strong tag (RFC 9110, 8.8.1). */
    private static MutableHttpResponse<?> dressed(MutableHttpResponse<?> answer, KeptPage page, boolean packed) {
        page.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.header("ETag", "\"" + page.tag() + (packed ? GZIP_TAG : "") + "\"").header("Vary", "Accept-Encoding");
    }

    private Optional<KeptPage> lastGood(String address) {
        Instant oldest = clock.instant().minus(LONGEST_STALE);
        return pages.find(address).filter(page -> page.rightAt().isAfter(oldest));
    }

    /** The last good page, which says so, in words and in its headers; it has no tag, because it is not the page. */
    private MutableHttpResponse<?> stale(KeptPage page, HttpRequest<?> request) {
        byte[] text = StaleLine.in(page.text(), page.rightAt()).getBytes(StandardCharsets.UTF_8);
        boolean packed = takesGzip(request);
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(packed ? KeptPage.packed(text) : text);
        page.headers().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        answer.getHeaders().set("Cache-Control", STALE);
        if (packed) {
            answer.header("Content-Encoding", "gzip");
        }
        long age = Math.max(0, Duration.between(page.rightAt(), clock.instant()).toSeconds());
        LOG.debug("Served a page of {} seconds ago, as the database is away", age);
        return answer.header("Vary", "Accept-Encoding").header("Age", Long.toString(age))
                .header("Warning", "111 - \"Revalidation Failed\"");
    }

    private static Map<String, List<String>> headersOf(HttpResponse<?> made) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        made.getHeaders().forEach((name, values) -> {
            if (!NOT_OF_THE_PAGE.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(values));
            }
        });
        return Map.copyOf(headers);
    }

    private static boolean isAway(@Nullable Throwable failure) {
        boolean away = failure != null && (failure instanceof TimeoutException || DatabaseAway.causes(failure));
        if (!away) {
            LOG.error("The state of the published data could not be read", failure);
        }
        return away;
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        return request.getHeaders().getAll("Accept-Encoding").stream().flatMap(value -> Stream.of(value.split(","))).map(String::strip)
                .anyMatch(one -> one.equals("gzip") || (one.startsWith("gzip;") && !one.matches("gzip;\\s*q=0(\\.0*)?")));
    }

    /** Outside the application, its interface and what leads in and out of it; pages behind a link with a secret are no pages for anyone. */
    private static boolean isPage(String path) {
        return Stream.of("/api", "/app", "/oauth", "/health").noneMatch(place -> path.equals(place) || path.startsWith(place + "/"))
                && VisitsCounted.LINKS.stream().noneMatch(path::startsWith);
    }

    // Behind the count of visits, and before anybody asks who this is: nothing here is for one person.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after() + 1;
    }
}

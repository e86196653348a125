package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.reactivestreams.Publisher;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.FilterContinuation;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.contract.SharedCards;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.throttle.ClientAddress;
import nl.loodlijn.platform.throttle.RequestLimit;
import nl.loodlijn.platform.throttle.UnhurriedRefusals;
import nl.loodlijn.publicsite.page.FeedbackAddresses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/**
 * Visits to what is read without signing in are counted by where they come from, on each replica for itself: fewer of pages behind a link with a secret than of
 * pages for anyone. Who comes too often reads when to come back. Of open data {@link PublicApiFilter} counts.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class VisitsCounted implements Ordered {
    private static final Duration SPAN = Duration.ofMinutes(1);
    /** Beginnings of addresses with a secret in them. */
    static final List<String> LINKS = List.of(SharedCards.DUTCH_PATH, SharedCards.ENGLISH_PATH, "/agenda/", "/uitnodiging/",
            "/api/v1/invitations/", "/afmelden/");
    private static final List<String> PAGES = List.of("/wie-helpt", "/gemeente/", "/aanbieder/", "/hulp/", "/regio/", "/open-data",
            "/en/", "/sitemap", FeedbackAddresses.DUTCH, "/toegankelijkheid", "/privacy");
    private static final List<String> SUGGESTIONS = List.of("/suggesties/", "/en/suggestions/");
    private static final List<String> HOMES = List.of("/", "/en");

    private final ClientAddress addresses;
    private final RequestLimit links;
    private final RequestLimit open;
    private final RequestLimit suggestions;
    private final PublicPages pages;
    private final PublicResponse responses;
    private final ProblemResponses problems;
    private final UnhurriedRefusals refusals;
    /** By language and seconds, of which there are at most sixty. */
    private final ConcurrentMap<String, String> laterPages = new ConcurrentHashMap<>();

    VisitsCounted(ClientAddress addresses, @Value("${loodlijn.visitors.links-per-minute:60}") int linksPerMinute,
            @Value("${loodlijn.visitors.pages-per-minute:300}") int pagesPerMinute,
            @Value("${loodlijn.visitors.suggestions-per-minute:600}") int suggestionsPerMinute, PublicPages pages, PublicResponse responses,
            ProblemResponses problems, UnhurriedRefusals refusals, Clock clock) {
        this.addresses = addresses;
        this.links = new RequestLimit(clock, linksPerMinute, SPAN);
        this.open = new RequestLimit(clock, pagesPerMinute, SPAN);
        this.suggestions = new RequestLimit(clock, suggestionsPerMinute, SPAN);
        this.pages = pages;
        this.responses = responses;
        this.problems = problems;
        this.refusals = refusals;
    }

    @RequestFilter
    Publisher<MutableHttpResponse<?>> count(HttpRequest<?> request, FilterContinuation<Publisher<MutableHttpResponse<?>>> onward) {
        return limit(request.getPath()).filter(_ -> !addresses.isFromHere(request)).map(limit -> limit.count(addresses.of(request)))
                .filter(standing -> !standing.allowed())
                .<Publisher<MutableHttpResponse<?>>>map(standing -> refusals.give(() -> later(request, standing.seconds())))
                .orElseGet(onward::proceed);
    }

    private Optional<RequestLimit> limit(String path) {
        if (LINKS.stream().anyMatch(path::startsWith)) {
            return Optional.of(links);
        }
        if (SUGGESTIONS.stream().anyMatch(path::startsWith)) {
            return Optional.of(suggestions);
        }
        return HOMES.contains(path) || PAGES.stream().anyMatch(path::startsWith) ? Optional.of(open) : Optional.empty();
    }

    private MutableHttpResponse<?> later(HttpRequest<?> request, long seconds) {
        MutableHttpResponse<?> response = isBrowser(request)
                ? page(request, seconds)
                : problems.of(request, Refusal.of(PublicApiFilter.TOO_MANY));
        return response.header("Retry-After", Long.toString(seconds));
    }

    private MutableHttpResponse<?> page(HttpRequest<?> request, long seconds) {
        String path = request.getPath();
        PageLanguage language = path.equals("/en") || path.startsWith("/en/") ? PageLanguage.ENGLISH : PageLanguage.DUTCH;
        // Who sends as fast as it can must not keep the server busy with making this page.
        String html = laterPages.computeIfAbsent(language + " " + seconds, known -> html(language, seconds));
        return responses.page(HttpStatus.TOO_MANY_REQUESTS, language, html).header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex, nofollow");
    }

    private String html(PageLanguage language, long seconds) {
        return pages.message(language, language.home(), language.other().home(),
                language.say("Even geduld", "One moment please"),
                language.say("Vanaf uw adres komen te veel verzoeken achter elkaar. Wacht " + seconds
                        + (seconds == 1 ? " seconde" : " seconden")
                        + " en laad de pagina dan opnieuw. Hebt u snel hulp nodig? Bel uw huisarts of uw gemeente.",
                        "Too many requests come from your address. Wait " + seconds + (seconds == 1 ? " second" : " seconds")
                                + " and load the page again. Do you need help soon? Call your GP or your municipality."));
    }

    private static boolean isBrowser(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET && request.getHeaders().accept().contains(MediaType.TEXT_HTML_TYPE);
    }

    // Before anybody is looked up, and within what tells of each request.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}

package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import nl.loodlijn.platform.throttle.ClientAddress;
import nl.loodlijn.platform.throttle.RequestLimit;
import nl.loodlijn.publicsite.page.FeedbackAddresses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/** How often, and how much at once, anyone can say that something is not right: so often from one address and so often about one page, on each replica. */
@ServerFilter({FeedbackAddresses.DUTCH + "**", FeedbackAddresses.ENGLISH + "**"})
final class FeedbackLimit implements Ordered {
    /** In bytes; the longest text with every character encoded is not half of it. */
    private static final long LARGEST = 32_768;
    private static final Duration ADDRESS_SPAN = Duration.ofMinutes(10);
    private static final Duration PAGE_SPAN = Duration.ofHours(1);

    private final ClientAddress addresses;
    private final RequestLimit perAddress;
    private final RequestLimit perPage;
    private final PublicPages pages;
    private final PublicResponse responses;

    FeedbackLimit(ClientAddress addresses, @Value("${loodlijn.feedback.per-address}") int perAddress,
            @Value("${loodlijn.feedback.per-page}") int perPage, PublicPages pages, PublicResponse responses, Clock clock) {
        this.addresses = addresses;
        this.perAddress = new RequestLimit(clock, perAddress, ADDRESS_SPAN);
        this.perPage = new RequestLimit(clock, perPage, PAGE_SPAN);
        this.pages = pages;
        this.responses = responses;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            return null;
        }
        PageLanguage language = request.getPath().startsWith(FeedbackAddresses.ENGLISH) ? PageLanguage.ENGLISH : PageLanguage.DUTCH;
        if (request.getHeaders().contentLength().orElse(Long.MAX_VALUE) > LARGEST) {
            return said(HttpStatus.REQUEST_ENTITY_TOO_LARGE, language, language.say("Dit is te veel tekst", "This is too much text"),
                    language.say("Ga terug en maak uw tekst korter.", "Go back and make your text shorter."));
        }
        return Optional.of(request).filter(one -> !addresses.isFromHere(one)).map(one -> perAddress.count(addresses.of(one)))
                .filter(standing -> !standing.allowed())
                .or(() -> Optional.of(perPage.count(request.getPath())).filter(standing -> !standing.allowed()))
                .map(standing -> later(language, standing.seconds())).orElse(null);
    }

    private MutableHttpResponse<?> later(PageLanguage language, long seconds) {
        long minutes = Math.max(1, (seconds + 59) / 60);
        return said(HttpStatus.TOO_MANY_REQUESTS, language, language.say("Even geduld", "One moment please"), language.say(
                "Er komen te veel meldingen achter elkaar. Wacht " + minutes + (minutes == 1 ? " minuut" : " minuten")
                        + ", ga dan terug en verstuur uw melding opnieuw. Wat u schreef, staat er nog.",
                "Too many reports come one after the other. Wait " + minutes + (minutes == 1 ? " minute" : " minutes")
                        + ", then go back and send your report again. What you wrote is still there."))
                .header("Retry-After", Long.toString(seconds));
    }

    private MutableHttpResponse<String> said(HttpStatus status, PageLanguage language, String title, String text) {
        return responses.page(status, language, pages.message(language, language.home(), language.other().home(), title, text))
                .header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow");
    }

    // Before the body is read.
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }
}

package nl.loodlijn.publicsite.web;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

import nl.loodlijn.platform.problem.DatabaseAway;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/** The page for when a page could not be made. */
@Singleton
final class PublicFailure {
    private static final Logger LOG = LoggerFactory.getLogger(PublicFailure.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final PublicPages pages;
    private final PublicResponse responses;

    PublicFailure(PublicPages pages, PublicResponse responses) {
        this.pages = pages;
        this.responses = responses;
    }

    /** The other language leads to its first page. */
    MutableHttpResponse<String> page(HttpRequest<?> request, PageLanguage language, Throwable failure) {
        return page(request, language, language.home(), language.other().home(), failure);
    }

    /** @param path of the page that could not be made, in its language */
    MutableHttpResponse<String> page(HttpRequest<?> request, PageLanguage language, String path, String otherPath, Throwable failure) {
        UUID number = ProblemResponses.requestId(request);
        if (DatabaseAway.causes(failure)) {
            LOG.warn("Public page of request {} found no database: {}", number, failure.getMessage());
            return message(HttpStatus.SERVICE_UNAVAILABLE, language, path, otherPath, language.say("Even geduld", "One moment please"),
                    language.say(
                            "Wij kunnen de gegevens nu niet lezen. Probeer het over een minuut opnieuw. Hebt u snel hulp nodig? Bel uw huisarts of uw gemeente.",
                            "We cannot read the data right now. Try again in a minute. Do you need help soon? Call your GP or your municipality."))
                    .header("Retry-After", RETRY_AFTER_SECONDS);
        }
        LOG.error("Public page of request {} failed", number, failure);
        return message(HttpStatus.INTERNAL_SERVER_ERROR, language, path, otherPath,
                language.say("Er ging iets mis", "Something went wrong"), language.say(
                        "Dit ligt aan ons, niet aan u. Hebt u snel hulp nodig? Bel uw huisarts of uw gemeente. Meldt u dit, noem dan nummer "
                                + number + ".",
                        "This is our fault, not yours. Do you need help soon? Call your GP or your municipality. If you report this, give number "
                                + number + "."));
    }

    private MutableHttpResponse<String> message(HttpStatus status, PageLanguage language, String path, String otherPath, String title,
            String text) {
        return responses.page(status, language, pages.message(language, path, otherPath, title, text)).header("Cache-Control", "no-store");
    }
}

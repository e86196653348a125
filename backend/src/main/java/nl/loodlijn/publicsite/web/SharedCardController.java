package nl.loodlijn.publicsite.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.contract.SharedCards;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;
import nl.loodlijn.publicsite.page.SharedCardPage;

import reactor.core.publisher.Mono;

/**
 * Who does what under an agreement, for whoever holds a link: no account, no cookie, no script. The secret in the address is all there is; the page is kept
 * by nobody on the way and found by no search engine.
 */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class SharedCardController {
    private static final String RESIDENT = "inwoner";
    private static final String RESIDENT_IN_ENGLISH = "resident";

    private final SharedCards cards;
    private final PublicPages pages;
    private final PublicResponse responses;

    SharedCardController(SharedCards cards, PublicPages pages, PublicResponse responses) {
        this.cards = cards;
        this.pages = pages;
        this.responses = responses;
    }

    @Get(SharedCards.DUTCH_PATH + "{token:[A-Za-z0-9_-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> card(HttpRequest<?> request, String token, @QueryValue(defaultValue = "") String voor) {
        return page(request, PageLanguage.DUTCH, token, voor.equals(RESIDENT));
    }

    @Get(SharedCards.ENGLISH_PATH + "{token:[A-Za-z0-9_-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> cardInEnglish(HttpRequest<?> request, String token,
            @QueryValue(value = "for", defaultValue = "") String reader) {
        return page(request, PageLanguage.ENGLISH, token, reader.equals(RESIDENT_IN_ENGLISH));
    }

    private Mono<MutableHttpResponse<String>> page(HttpRequest<?> request, PageLanguage language, String token, boolean forResident) {
        return cards.read(token, ProblemResponses.requestId(request)).map(card -> {
            SharedCardPage page = new SharedCardPage(language, card, forResident, address(language, token, !forResident));
            return responses.page(HttpStatus.OK, language, pages.sharedCard(page, address(language, token, forResident),
                    address(language.other(), token, forResident)));
        }).switchIfEmpty(Mono.fromSupplier(() -> responses.page(HttpStatus.NOT_FOUND, language, gone(language, token))))
                .map(response -> response.header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex, nofollow"));
    }

    private String gone(PageLanguage language, String token) {
        return pages.message(language, address(language, token, false), address(language.other(), token, false),
                language.say("Deze link werkt niet meer", "This link no longer works"),
                language.say("De link is ingetrokken of verlopen, of de overeenkomst is voorbij. Vraag een nieuwe aan wie u de link gaf.",
                        "The link was withdrawn or expired, or the agreement is over. Ask who gave you the link for another."));
    }

    private static String address(PageLanguage language, String token, boolean forResident) {
        return language == PageLanguage.DUTCH
                ? SharedCards.DUTCH_PATH + token + (forResident ? "?voor=" + RESIDENT : "")
                : SharedCards.ENGLISH_PATH + token + (forResident ? "?for=" + RESIDENT_IN_ENGLISH : "");
    }
}

package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.Where;
import nl.loodlijn.publicsite.domain.Wish;
import nl.loodlijn.publicsite.page.Addresses;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;
import nl.loodlijn.publicsite.published.AnswerWish;
import nl.loodlijn.reference.FoundMunicipality;

import reactor.core.publisher.Mono;

/** The pages for everyone: no account, no cookie, and nothing that needs a script. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class PublicSiteController {
    private final AnswerWish answers;
    private final PublicPages pages;
    private final PublicResponse responses;
    private final PublicFailure failures;
    private final Clock clock;

    PublicSiteController(AnswerWish answers, PublicPages pages, PublicResponse responses, PublicFailure failures,
            Clock clock) {
        this.answers = answers;
        this.pages = pages;
        this.responses = responses;
        this.failures = failures;
        this.clock = clock;
    }

    @Get("/")
    @Needs(Permission.ANYONE)
    HttpResponse<String> landing(HttpRequest<?> request) {
        return responses.page(request, PageLanguage.DUTCH, pages.landing(PageLanguage.DUTCH));
    }

    @Get("/en")
    @Needs(Permission.ANYONE)
    HttpResponse<String> landingInEnglish(HttpRequest<?> request) {
        return responses.page(request, PageLanguage.ENGLISH, pages.landing(PageLanguage.ENGLISH));
    }

    @Get("/wie-helpt")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> whoHelps(HttpRequest<?> request, @QueryValue(defaultValue = "") String waar,
            @QueryValue(defaultValue = "") String hulp, @QueryValue(defaultValue = "") String voor,
            @QueryValue(defaultValue = "") String taal, @QueryValue(defaultValue = "") String rolstoel,
            @QueryValue(defaultValue = "") String volgorde, @QueryValue(defaultValue = "") String pagina) {
        return answer(request, PageLanguage.DUTCH,
                new Wish(waar, hulp, Addresses.audienceOf(voor), taal, rolstoel.equals("ja"), volgorde.equals("naam"), number(pagina)));
    }

    @Get("/en/who-helps")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> whoHelpsInEnglish(HttpRequest<?> request, @QueryValue(defaultValue = "") String where,
            @QueryValue(defaultValue = "") String help, @QueryValue(value = "for", defaultValue = "") String audience,
            @QueryValue(defaultValue = "") String language, @QueryValue(defaultValue = "") String wheelchair,
            @QueryValue(defaultValue = "") String order, @QueryValue(defaultValue = "") String page) {
        return answer(request, PageLanguage.ENGLISH,
                new Wish(where, help, Addresses.audienceOf(audience), language, wheelchair.equals("yes"), order.equals("name"),
                        number(page)));
    }

    @Get("/gemeente/{code:GM[0-9]+}{/name}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> municipality(HttpRequest<?> request, String code, Optional<String> name) {
        return answer(request, PageLanguage.DUTCH, Wish.anyHelp(code), Addresses::ofMunicipality);
    }

    @Get("/gemeente/{name:[a-z-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> municipalityOfName(HttpRequest<?> request, String name) {
        return answer(request, PageLanguage.DUTCH, Wish.anyHelp(name), Addresses::ofMunicipality);
    }

    @Get("/en/municipality/{code:GM[0-9]+}{/name}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> municipalityInEnglish(HttpRequest<?> request, String code, Optional<String> name) {
        return answer(request, PageLanguage.ENGLISH, Wish.anyHelp(code), Addresses::ofMunicipality);
    }

    @Get("/en/municipality/{name:[a-z-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> municipalityOfNameInEnglish(HttpRequest<?> request, String name) {
        return answer(request, PageLanguage.ENGLISH, Wish.anyHelp(name), Addresses::ofMunicipality);
    }

    @Get("/uitgelogd")
    @Needs(Permission.ANYONE)
    HttpResponse<String> signedOut(HttpRequest<?> request) {
        return responses.page(request, PageLanguage.DUTCH, pages.message(PageLanguage.DUTCH, "/uitgelogd", "/en/signed-out",
                "U bent uitgelogd",
                "In deze browser is niets van u of van uw werk blijven staan; alleen de taal en de weergave die u koos, zijn onthouden. "
                        + "Staat Loodlijn nog open op een ander tabblad, of is dit de computer van iemand anders? Sluit dan het venster."));
    }

    @Get("/en/signed-out")
    @Needs(Permission.ANYONE)
    HttpResponse<String> signedOutInEnglish(HttpRequest<?> request) {
        return responses.page(request, PageLanguage.ENGLISH,
                pages.message(PageLanguage.ENGLISH, "/en/signed-out", "/uitgelogd", "You are signed out",
                        "Nothing of you or your work has stayed behind in this browser; only the language and the display you chose are remembered. "
                                + "Is Loodlijn still open in another tab, or is this somebody else's computer? Then close the window."));
    }

    @Get("/wie-helpt/{+rest}")
    @Needs(Permission.ANYONE)
    HttpResponse<String> notFound(@PathVariable String rest) {
        return notFound(PageLanguage.DUTCH);
    }

    @Get("/en/{+rest}")
    @Needs(Permission.ANYONE)
    HttpResponse<String> notFoundInEnglish(@PathVariable String rest) {
        return notFound(PageLanguage.ENGLISH);
    }

    private MutableHttpResponse<String> notFound(PageLanguage language) {
        return responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language)).header("Cache-Control", "public, max-age=60");
    }

    /** Under the code of a municipality that was merged, the answer is at the code of today. */
    private Mono<MutableHttpResponse<String>> answer(HttpRequest<?> request, PageLanguage language, Wish wish) {
        boolean isCode = Where.of(wish.where()) instanceof Where.MunicipalityCode;
        return answer(request, language, wish, (spoken, found) -> isCode && !found.code().equals(wish.where().strip())
                ? Addresses.of(spoken, wish.in(found.code()))
                : "");
    }

    /** @param known the address under which a municipality is known; empty: the one that was asked */
    private Mono<MutableHttpResponse<String>> answer(HttpRequest<?> request, PageLanguage language, Wish wish,
            BiFunction<PageLanguage, FoundMunicipality, String> known) {
        LocalDate today = Netherlands.today(clock);
        Actor.Anyone anyone = new Actor.Anyone(ProblemResponses.requestId(request));
        return answers.answer(anyone, wish, today).map(answer -> {
            String address = answer.about().map(found -> known.apply(language, found)).orElse("");
            return address.isEmpty() || address.equals(request.getPath())
                    ? responses.page(request, language, pages.answer(language, wish, answer, today))
                    : responses.moved(address);
        }).onErrorResume(failure -> Mono.just(failures.page(request, language, Addresses.of(language, wish),
                Addresses.of(language.other(), wish), failure)));
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
    }
}

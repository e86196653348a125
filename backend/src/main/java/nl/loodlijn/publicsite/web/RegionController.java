package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.RegionHelp;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;
import nl.loodlijn.publicsite.page.RegionPage;
import nl.loodlijn.publicsite.published.ReadRegion;

import reactor.core.publisher.Mono;

/** The map of a region: which municipality has which help. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class RegionController {
    private final ReadRegion regions;
    private final PublicPages pages;
    private final PublicResponse responses;
    private final PublicFailure failures;
    private final Clock clock;

    RegionController(ReadRegion regions, PublicPages pages, PublicResponse responses, PublicFailure failures, Clock clock) {
        this.regions = regions;
        this.pages = pages;
        this.responses = responses;
        this.failures = failures;
        this.clock = clock;
    }

    @Get("/regio/{region:[a-z0-9-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> region(HttpRequest<?> request, String region, @QueryValue(defaultValue = "") String hulp,
            @QueryValue(defaultValue = "") String wet, @QueryValue(defaultValue = "") String kaart) {
        return page(request, PageLanguage.DUTCH, region, question(hulp, wet), kaart.equals("grenzen"));
    }

    @Get("/en/region/{region:[a-z0-9-]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> regionInEnglish(HttpRequest<?> request, String region, @QueryValue(defaultValue = "") String help,
            @QueryValue(defaultValue = "") String law, @QueryValue(value = "map", defaultValue = "") String drawing) {
        return page(request, PageLanguage.ENGLISH, region, question(help, law), drawing.equals("borders"));
    }

    private Mono<MutableHttpResponse<String>> page(HttpRequest<?> request, PageLanguage language, String region,
            RegionHelp.Question question,
            boolean borders) {
        LocalDate today = Netherlands.today(clock);
        return regions.region(new Actor.Anyone(ProblemResponses.requestId(request)), region, question, today)
                .map(help -> responses.page(request, language, pages.region(new RegionPage(language, help, question, borders, today))))
                .switchIfEmpty(Mono.fromSupplier(() -> responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language))))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, failure)));
    }

    /** What is no kind of help or no law asks for all. */
    private static RegionHelp.Question question(String help, String law) {
        return new RegionHelp.Question(Arrays.stream(HelpKind.values()).filter(kind -> kind.id().equals(help)).findFirst(),
                Arrays.stream(RegionHelp.Law.values()).filter(one -> RegionPage.value(one).equals(law.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }
}

package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.page.HelpPage;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.ProfilePage;
import nl.loodlijn.publicsite.page.PublicPages;
import nl.loodlijn.publicsite.published.ReadProfile;

import reactor.core.publisher.Mono;

/** The pages of providers and of kinds of help, each at an address that stays. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class PageController {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String REGION = "{region:[a-z0-9-]+}";
    private static final String PROVIDER = "{provider:[0-9a-f-]+}";

    private final ReadProfile profiles;
    private final PublicPages pages;
    private final PublicResponse responses;
    private final PublicFailure failures;
    private final Clock clock;

    PageController(ReadProfile profiles, PublicPages pages, PublicResponse responses, PublicFailure failures, Clock clock) {
        this.profiles = profiles;
        this.pages = pages;
        this.responses = responses;
        this.failures = failures;
        this.clock = clock;
    }

    @Get("/aanbieder/" + REGION + "/" + PROVIDER + "{/name}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> provider(HttpRequest<?> request, String region, String provider, Optional<String> name) {
        return provider(request, PageLanguage.DUTCH, region, provider);
    }

    @Get("/en/provider/" + REGION + "/" + PROVIDER + "{/name}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> providerInEnglish(HttpRequest<?> request, String region, String provider, Optional<String> name) {
        return provider(request, PageLanguage.ENGLISH, region, provider);
    }

    @Get("/hulp/{kind:[a-z]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> help(HttpRequest<?> request, String kind) {
        return help(request, PageLanguage.DUTCH, kind);
    }

    @Get("/en/help/{kind:[a-z]+}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<String>> helpInEnglish(HttpRequest<?> request, String kind) {
        return help(request, PageLanguage.ENGLISH, kind);
    }

    private Mono<MutableHttpResponse<String>> provider(HttpRequest<?> request, PageLanguage language, String region, String provider) {
        LocalDate today = Netherlands.today(clock);
        if (!ID.matcher(provider).matches()) {
            return Mono.just(responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language)));
        }
        return profiles.profile(new Actor.Anyone(ProblemResponses.requestId(request)), region, UUID.fromString(provider), today)
                .map(profile -> new ProfilePage(language, profile, today))
                .map(page -> known(request, page.path(), () -> responses.page(request, language, pages.provider(page))))
                .switchIfEmpty(Mono.fromSupplier(() -> responses.page(HttpStatus.NOT_FOUND, language, gone(language))))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, failure)));
    }

    private Mono<MutableHttpResponse<String>> help(HttpRequest<?> request, PageLanguage language, String id) {
        Optional<HelpKind> kind = Arrays.stream(HelpKind.values()).filter(one -> one.id().equals(id)).findFirst();
        if (kind.isEmpty()) {
            return Mono.just(responses.page(HttpStatus.NOT_FOUND, language, pages.notFound(language)));
        }
        return profiles.municipalities(new Actor.Anyone(ProblemResponses.requestId(request)), Netherlands.today(clock))
                .map(municipalities -> responses.page(request, language, pages.help(new HelpPage(language, kind.get(), municipalities))))
                .onErrorResume(failure -> Mono.just(failures.page(request, language, failure)));
    }

    /** A name that changed, or was left out, leads to the address with the name of today. */
    private MutableHttpResponse<String> known(HttpRequest<?> request, String path, Supplier<MutableHttpResponse<String>> page) {
        return request.getPath().equals(path)
                ? page.get()
                : responses.moved(path);
    }

    private String gone(PageLanguage language) {
        return pages.message(language, language.home(), language.other().home(),
                language.say("Deze aanbieder staat hier niet meer", "This provider is no longer here"),
                language.say("De regio heeft deze aanbieder niet meer op de lijst. Zoek bij u in de buurt wie er wel helpt.",
                        "The region no longer has this provider on its list. Look who helps near you."));
    }
}

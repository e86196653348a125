package nl.loodlijn.publicsite.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.publicsite.page.AboutPage;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/** The pages about the site itself: who is responsible for what, how accessible it is, what it keeps. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class AboutController {
    private final PublicPages pages;
    private final PublicResponse responses;
    private final String mail;

    AboutController(PublicPages pages, PublicResponse responses, @Value("${loodlijn.open-data.email}") String mail) {
        this.pages = pages;
        this.responses = responses;
        this.mail = mail;
    }

    @Get("/wie-doet-wat")
    @Needs(Permission.ANYONE)
    HttpResponse<String> whoDoesWhat(HttpRequest<?> request) {
        return page(request, PageLanguage.DUTCH, AboutPage.Kind.WHO_DOES_WHAT);
    }

    @Get("/en/who-does-what")
    @Needs(Permission.ANYONE)
    HttpResponse<String> whoDoesWhatInEnglish(HttpRequest<?> request) {
        return page(request, PageLanguage.ENGLISH, AboutPage.Kind.WHO_DOES_WHAT);
    }

    @Get("/toegankelijkheid")
    @Needs(Permission.ANYONE)
    HttpResponse<String> accessibility(HttpRequest<?> request) {
        return page(request, PageLanguage.DUTCH, AboutPage.Kind.ACCESSIBILITY);
    }

    @Get("/en/accessibility")
    @Needs(Permission.ANYONE)
    HttpResponse<String> accessibilityInEnglish(HttpRequest<?> request) {
        return page(request, PageLanguage.ENGLISH, AboutPage.Kind.ACCESSIBILITY);
    }

    @Get("/privacy")
    @Needs(Permission.ANYONE)
    HttpResponse<String> privacy(HttpRequest<?> request) {
        return page(request, PageLanguage.DUTCH, AboutPage.Kind.PRIVACY);
    }

    @Get("/en/privacy")
    @Needs(Permission.ANYONE)
    HttpResponse<String> privacyInEnglish(HttpRequest<?> request) {
        return page(request, PageLanguage.ENGLISH, AboutPage.Kind.PRIVACY);
    }

    private HttpResponse<String> page(HttpRequest<?> request, PageLanguage language, AboutPage.Kind kind) {
        return responses.page(request, language, pages.about(new AboutPage(language, kind, mail)));
    }
}

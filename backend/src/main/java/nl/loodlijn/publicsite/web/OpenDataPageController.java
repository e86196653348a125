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
import nl.loodlijn.publicsite.page.OpenDataPage;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.PublicPages;

/** The page that tells what there is as open data. */
@Hidden
@Controller(produces = MediaType.TEXT_HTML)
final class OpenDataPageController {
    private final PublicPages pages;
    private final PublicResponse responses;
    private final int most;
    private final String mail;

    OpenDataPageController(PublicPages pages, PublicResponse responses, @Value("${loodlijn.open-data.requests-per-minute}") int most,
            @Value("${loodlijn.open-data.email}") String mail) {
        this.pages = pages;
        this.responses = responses;
        this.most = most;
        this.mail = mail;
    }

    @Get("/open-data")
    @Needs(Permission.ANYONE)
    HttpResponse<String> page(HttpRequest<?> request) {
        return page(request, PageLanguage.DUTCH);
    }

    @Get("/en/open-data")
    @Needs(Permission.ANYONE)
    HttpResponse<String> pageInEnglish(HttpRequest<?> request) {
        return page(request, PageLanguage.ENGLISH);
    }

    private HttpResponse<String> page(HttpRequest<?> request, PageLanguage language) {
        return responses.page(request, language, pages.openData(new OpenDataPage(language, most, mail)));
    }
}

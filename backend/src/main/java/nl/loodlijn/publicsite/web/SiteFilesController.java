package nl.loodlijn.publicsite.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/** The two small files that browsers and search engines ask for. */
@Hidden
@Controller
final class SiteFilesController {
    private static final String ROBOTS = """
            User-agent: *
            Allow: /$
            Allow: /en$
            Allow: /wie-helpt
            Allow: /en/who-helps
            Disallow: /
            """;
    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#16263d}.w{fill:#a8571f}\
            @media(prefers-color-scheme:dark){path{fill:#e9e6df}.w{fill:#e39a62}}</style>\
            <path d="M15 1h2v19h-2z"/><path class="w" d="M10 19h12l-2 6-4 6-4-6z"/></svg>""";

    private final PublicResponse responses;

    SiteFilesController(PublicResponse responses) {
        this.responses = responses;
    }

    @Get(uri = "/robots.txt", produces = MediaType.TEXT_PLAIN)
    @Needs(Permission.ANYONE)
    HttpResponse<String> robots() {
        return responses.file(MediaType.TEXT_PLAIN_TYPE, ROBOTS);
    }

    @Get(uri = "/favicon.svg", produces = "image/svg+xml")
    @Needs(Permission.ANYONE)
    HttpResponse<String> icon() {
        return responses.file(new MediaType("image/svg+xml"), ICON);
    }
}

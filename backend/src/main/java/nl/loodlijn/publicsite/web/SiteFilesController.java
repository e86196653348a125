package nl.loodlijn.publicsite.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.domain.HelpKind;
import nl.loodlijn.publicsite.domain.KnownAddress;
import nl.loodlijn.publicsite.page.AboutPage;
import nl.loodlijn.publicsite.page.Addresses;
import nl.loodlijn.publicsite.page.OpenDataPage;
import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.SiteScript;
import nl.loodlijn.publicsite.published.ReadProfile;

import reactor.core.publisher.Mono;

/** The small files that browsers and search engines ask for. */
@Hidden
@Controller
final class SiteFilesController {
    private static final String ROBOTS = """
            User-agent: *
            Allow: /$
            Allow: /en$
            Allow: /wie-helpt
            Allow: /en/who-helps
            Allow: /aanbieder/
            Allow: /en/provider/
            Allow: /gemeente/
            Allow: /en/municipality/
            Allow: /regio/
            Allow: /en/region/
            Allow: /hulp/
            Allow: /en/help/
            Allow: /open-data
            Allow: /wie-doet-wat$
            Allow: /en/who-does-what$
            Allow: /toegankelijkheid$
            Allow: /en/accessibility$
            Allow: /privacy$
            Allow: /en/privacy$
            Allow: /en/open-data
            Allow: /api/public/
            Allow: /script/
            Disallow: /
            Sitemap:\s""";
    private static final String SITEMAP = "/sitemap.xml";
    private static final String SITEMAP_BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    private static final int MOST_ADDRESSES = 50_000;
    private static final String ICON = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:#16263d}.w{fill:#a8571f}\
            @media(prefers-color-scheme:dark){path{fill:#e9e6df}.w{fill:#e39a62}}</style>\
            <path d="M15 1h2v19h-2z"/><path class="w" d="M10 19h12l-2 6-4 6-4-6z"/></svg>""";

    private final PublicResponse responses;
    private final ReadProfile profiles;
    private final PlatformAddress platform;
    private final Clock clock;

    SiteFilesController(PublicResponse responses, ReadProfile profiles, PlatformAddress platform, Clock clock) {
        this.responses = responses;
        this.profiles = profiles;
        this.platform = platform;
        this.clock = clock;
    }

    @Get(uri = "/robots.txt", produces = MediaType.TEXT_PLAIN)
    @Needs(Permission.ANYONE)
    HttpResponse<String> robots() {
        return responses.file(MediaType.TEXT_PLAIN_TYPE, ROBOTS + platform.of(SITEMAP) + "\n");
    }

    /** Every page that has an address of its own, in both languages. The protocol of sitemaps.org takes 50,000 of them in a file. */
    @Get(uri = SITEMAP, produces = MediaType.APPLICATION_XML)
    @Needs(Permission.ANYONE)
    Mono<HttpResponse<String>> sitemap(HttpRequest<?> request) {
        return profiles.addresses(new Actor.Anyone(ProblemResponses.requestId(request)), Netherlands.today(clock))
                .map(known -> responses.file(MediaType.APPLICATION_XML_TYPE, sitemap(known)));
    }

    private String sitemap(List<KnownAddress> known) {
        Stream<String> paths = Arrays.stream(PageLanguage.values())
                .flatMap(language -> Stream.of(Stream.of(language.home(), OpenDataPage.path(language)),
                        Arrays.stream(AboutPage.Kind.values()).map(kind -> kind.path(language)),
                        Arrays.stream(HelpKind.values()).map(kind -> Addresses.ofHelp(language, kind)),
                        known.stream().map(address -> Addresses.of(language, address))).flatMap(all -> all));
        return paths.limit(MOST_ADDRESSES).map(path -> "<url><loc>" + platform.of(path) + "</loc></url>\n")
                .collect(Collectors.joining("", SITEMAP_BEGIN, "</urlset>\n"));
    }

    /** Another name is that of another day: it is not answered with the script of today, which would be kept under it for ever. */
    @Get(uri = "/script/{name:[0-9a-f]+}.js", produces = "text/javascript")
    @Needs(Permission.ANYONE)
    HttpResponse<String> script(String name) {
        if (!SiteScript.isNamed(name)) {
            return HttpResponse.<String>status(HttpStatus.NOT_FOUND).header("Cache-Control", "no-store");
        }
        MutableHttpResponse<String> file = responses.file(new MediaType("text/javascript; charset=utf-8"), SiteScript.text());
        file.getHeaders().set("Cache-Control", "public, max-age=31536000, immutable");
        return file;
    }

    @Get(uri = "/insluiten.js", produces = "text/javascript")
    @Needs(Permission.ANYONE)
    HttpResponse<String> forEmbedders() {
        return responses.file(new MediaType("text/javascript; charset=utf-8"), SiteScript.forEmbedders())
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Get(uri = "/favicon.svg", produces = "image/svg+xml")
    @Needs(Permission.ANYONE)
    HttpResponse<String> icon() {
        return responses.file(new MediaType("image/svg+xml"), ICON);
    }
}

package nl.loodlijn.publicsite.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.paging.Page;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.open.OpenMunicipality;
import nl.loodlijn.publicsite.open.OpenProvider;
import nl.loodlijn.publicsite.open.OpenRegion;
import nl.loodlijn.publicsite.open.OpenRelation;
import nl.loodlijn.publicsite.open.OpenService;
import nl.loodlijn.publicsite.open.OpenWaitingTime;
import nl.loodlijn.publicsite.open.ReadOpenData;

import reactor.core.publisher.Mono;

/** The open data of the platform, page by page: for anyone, from anywhere, without an account. Described by open-data.json. */
@Hidden
@Controller("/api/public/v1")
final class OpenDataController {
    private static final int USUAL_ROWS = 50;

    private final ReadOpenData read;
    private final OpenAnswers answers;

    OpenDataController(ReadOpenData read, OpenAnswers answers) {
        this.read = read;
        this.answers = answers;
    }

    @Get("/municipalities")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> municipalities(HttpRequest<?> request, @RequestBean PageRequest page) {
        return read.municipalities(anyone(request), textPlace(page), most(page))
                .map(found -> answer(request, page, found, OpenMunicipality::code));
    }

    @Get("/municipalities/{code}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> municipality(HttpRequest<?> request, String code) {
        return one(request, code.matches("GM[0-9]{4}") ? read.municipality(anyone(request), code) : Mono.empty());
    }

    @Get("/regions")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> regions(HttpRequest<?> request, @RequestBean PageRequest page) {
        return read.regions(anyone(request), textPlace(page), most(page)).map(found -> answer(request, page, found, OpenRegion::id));
    }

    @Get("/providers")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> providers(HttpRequest<?> request, @RequestBean OpenQuestion question,
            @RequestBean PageRequest page) {
        return read.providers(anyone(request), question.read(), place(page), most(page))
                .map(found -> answer(request, page, found, OpenProvider::id));
    }

    @Get("/providers/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> provider(HttpRequest<?> request, String id) {
        return one(request, OpenQuestion.idIn(id).map(known -> read.provider(anyone(request), known)).orElseGet(Mono::empty));
    }

    @Get("/services")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> services(HttpRequest<?> request, @RequestBean OpenQuestion question,
            @RequestBean PageRequest page) {
        return read.services(anyone(request), question.read(), place(page), most(page))
                .map(found -> answer(request, page, found, OpenService::id));
    }

    @Get("/services/{id}")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> service(HttpRequest<?> request, String id) {
        return one(request, OpenQuestion.idIn(id).map(known -> read.service(anyone(request), known)).orElseGet(Mono::empty));
    }

    @Get("/waiting-times")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> waitingTimes(HttpRequest<?> request, @RequestBean OpenQuestion question,
            @RequestBean PageRequest page) {
        return read.waitingTimes(anyone(request), question.read(), place(page), most(page))
                .map(found -> answer(request, page, found, OpenWaitingTime::service));
    }

    @Get("/relations")
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<byte[]>> relations(HttpRequest<?> request, @RequestBean OpenQuestion question,
            @RequestBean PageRequest page) {
        return read.relations(anyone(request), question.read(), question.day(), place(page), most(page))
                .map(found -> answer(request, page, found, OpenRelation::id));
    }

    private Mono<MutableHttpResponse<byte[]>> one(HttpRequest<?> request, Mono<?> found) {
        return found.map(body -> answers.of(request, body)).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private <T> MutableHttpResponse<byte[]> answer(HttpRequest<?> request, PageRequest page, List<T> found, Function<T, Object> id) {
        Page<T> shown = page.cut(found, page.limit(USUAL_ROWS), row -> page.cursor(id.apply(row)));
        MutableHttpResponse<byte[]> answer = answers.of(request, new OpenPage(shown.items(), shown.next()));
        page.answer(shown, shown.next()).getHeaders().findFirst("Link").ifPresent(link -> answer.header("Link", link));
        return answer;
    }

    /** One more than fits tells whether there is a next page. */
    private static int most(PageRequest page) {
        return page.limit(USUAL_ROWS) + 1;
    }

    private static UUID place(PageRequest page) {
        return page.place(parts -> UUID.fromString(parts.at(0))).orElse(ReadOpenData.START);
    }

    private static String textPlace(PageRequest page) {
        return page.place(parts -> parts.at(0)).orElse("");
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }
}

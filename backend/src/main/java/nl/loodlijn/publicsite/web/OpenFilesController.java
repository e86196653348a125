package nl.loodlijn.publicsite.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.publicsite.open.OpenFile;
import nl.loodlijn.publicsite.open.ReadOpenData;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * All services and all relations as one file. The tag is of the data when reading began, and so a weak one: what changes while a file is being read may be in
 * it or not.
 */
@Hidden
@Controller("/api/public/v1/downloads")
final class OpenFilesController {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final ReadOpenData read;
    private final JsonMapper json;

    OpenFilesController(ReadOpenData read, JsonMapper json) {
        this.read = read;
        this.json = json;
    }

    @Get(uri = "/services.csv", produces = CSV)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<Flux<byte[]>>> services(HttpRequest<?> request) {
        return file(request, CSV, () -> read.allServices(anyone(request)), OpenFile::services);
    }

    @Get(uri = "/services.ndjson", produces = NDJSON)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<Flux<byte[]>>> servicesAsLines(HttpRequest<?> request) {
        return file(request, NDJSON, () -> read.allServices(anyone(request)), pages -> OpenFile.lines(json, pages));
    }

    @Get(uri = "/relations.csv", produces = CSV)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<Flux<byte[]>>> relations(HttpRequest<?> request) {
        return file(request, CSV, () -> read.allRelations(anyone(request)), OpenFile::relations);
    }

    @Get(uri = "/relations.ndjson", produces = NDJSON)
    @Needs(Permission.ANYONE)
    Mono<MutableHttpResponse<Flux<byte[]>>> relationsAsLines(HttpRequest<?> request) {
        return file(request, NDJSON, () -> read.allRelations(anyone(request)), pages -> OpenFile.lines(json, pages));
    }

    private <P> Mono<MutableHttpResponse<Flux<byte[]>>> file(HttpRequest<?> request, String type, Supplier<Mono<P>> pages,
            Function<P, Flux<byte[]>> written) {
        String path = request.getPath();
        return read.state(anyone(request)).flatMap(state -> {
            String tag = "W/\"" + OpenAnswers.hash((path + state).getBytes(StandardCharsets.UTF_8)) + "\"";
            Mono<MutableHttpResponse<Flux<byte[]>>> answer = OpenAnswers.isKnown(request, tag)
                    ? Mono.just(HttpResponse.notModified())
                    : pages.get().map(all -> HttpResponse.ok(written.apply(all)).header("Content-Disposition",
                            "attachment; filename=\"" + path.substring(path.lastIndexOf('/') + 1) + "\""));
            return answer.map(response -> response.contentType(type).header("ETag", tag).header("Cache-Control", OpenAnswers.CACHED));
        });
    }

    private static Actor.Anyone anyone(HttpRequest<?> request) {
        return new Actor.Anyone(ProblemResponses.requestId(request));
    }
}

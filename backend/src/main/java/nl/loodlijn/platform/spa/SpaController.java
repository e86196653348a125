package nl.loodlijn.platform.spa;

import java.util.Optional;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

/**
 * The files of the single-page application. Files with a hash in their name never change, so a browser keeps them; every other
 * path below /app/ is a place inside the application and gets its shell, which is asked for again each time.
 */
@Hidden
@Controller("/app")
@Produces(MediaType.ALL)
final class SpaController {
    private static final ProblemType NOT_BUILT = new ProblemType("application-not-built", 404,
            Message.of("De schermen zijn niet meegeleverd: het bestand loodlijn-frontend staat niet op het class path van de server.",
                    "The screens were not delivered: the file loodlijn-frontend is not on the class path of the server."));
    // Vaadin's components bring their icons as data: images and their styles as adopted style sheets; style attributes set by script are allowed anyway.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final SpaFiles files;

    SpaController(SpaFiles files) {
        this.files = files;
    }

    @Get
    @Needs(Permission.ANYONE)
    HttpResponse<?> home(HttpRequest<?> request) {
        return shell(request);
    }

    @Get("/{+path}")
    @Needs(Permission.ANYONE)
    HttpResponse<?> file(HttpRequest<?> request, String path) {
        Optional<SpaFiles.File> file = files.find(path, request.getHeaders().get("Accept-Encoding", String.class, ""));
        if (file.isPresent() && !path.equals(SpaFiles.SHELL)) {
            return answer(request, file.get(), SpaFiles.isImmutable(path) ? "public, max-age=31536000, immutable" : "no-cache");
        }
        if (path.startsWith("assets/")) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        return shell(request);
    }

    private HttpResponse<?> shell(HttpRequest<?> request) {
        return files.find(SpaFiles.SHELL, request.getHeaders().get("Accept-Encoding", String.class, ""))
                .map(file -> answer(request, file, "no-cache").header("Content-Security-Policy", POLICY))
                .orElseThrow(() -> Refusal.of(NOT_BUILT));
    }

    private static MutableHttpResponse<?> answer(HttpRequest<?> request, SpaFiles.File file, String caching) {
        boolean known = file.etag().equals(request.getHeaders().get("If-None-Match"));
        MutableHttpResponse<?> response = known ? HttpResponse.notModified() : HttpResponse.ok(file.content()).contentType(file.type());
        if (!known && !file.encoding().isEmpty()) {
            response.header("Content-Encoding", file.encoding());
        }
        return response.header("Cache-Control", caching).header("ETag", file.etag()).header("Vary", "Accept-Encoding");
    }
}

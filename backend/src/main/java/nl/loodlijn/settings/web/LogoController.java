package nl.loodlijn.settings.web;

import java.nio.ByteBuffer;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;

import nl.loodlijn.platform.files.FileStore;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The logos of tenants, as anyone may load them; only a logo that is in use now. */
@Hidden
@Controller("/logo/{tenant}/{logo}.png")
final class LogoController {
    private final UnitOfWork unitOfWork;
    private final PublishedLogoRepository published;
    private final FileStore store;

    LogoController(UnitOfWork unitOfWork, PublishedLogoRepository published, FileStore store) {
        this.unitOfWork = unitOfWork;
        this.published = published;
        this.store = store;
    }

    /** A new logo has a new address, so this one never changes. */
    static String path(String tenant, UUID logo) {
        return "/logo/" + tenant + "/" + logo + ".png";
    }

    @Get(produces = MediaType.IMAGE_PNG)
    @Needs(Permission.ANYONE)
    Mono<HttpResponse<Flux<byte[]>>> logo(HttpRequest<?> request, String tenant, UUID logo) {
        Actor.Anyone anyone = new Actor.Anyone(ProblemResponses.requestId(request));
        return unitOfWork.read(anyone, () -> published.inUse(tenant, logo)).filter(inUse -> inUse)
                .<HttpResponse<Flux<byte[]>>>map(inUse -> HttpResponse.ok(store.get(logo).map(LogoController::bytes))
                        .header("Cache-Control", "public, max-age=31536000, immutable").header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'"))
                .switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private static byte[] bytes(ByteBuffer block) {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        return bytes;
    }
}

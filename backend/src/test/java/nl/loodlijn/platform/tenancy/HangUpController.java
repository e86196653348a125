package nl.loodlijn.platform.tenancy;

import java.util.UUID;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;

import reactor.core.publisher.Mono;

/** An endpoint of the tests that keeps the database busy for a moment on behalf of a tenant. */
@Controller("/hang-up")
@Requires(property = "loodlijn.wall-probe")
class HangUpController {
    static volatile Actor.Member actor = new Actor.Member(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "NONE",
            UUID.randomUUID());

    private final UnitOfWork unitOfWork;
    private final WallProbe probe;

    HangUpController(UnitOfWork unitOfWork, WallProbe probe) {
        this.unitOfWork = unitOfWork;
        this.probe = probe;
    }

    @Get("/{seconds}")
    @Needs(Permission.ANYONE)
    Mono<Integer> busy(double seconds) {
        return unitOfWork.write(actor, () -> probe.tenantsOfVisibleMemberships().then(probe.sleep(seconds)));
    }
}

package nl.loodlijn.platform.live;

import java.util.List;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Who else is here. */
@Tag(name = "live")
@Controller("/api/v1/tenants/{tenant}/presence")
final class PresenceController {
    private final Presence presence;

    /** @param place path of a screen without the tenant, such as {@code aanbieders/} with an id */
    @Serdeable
    record Here(String place) {
    }

    /** @param items the others, by name, at most 50 */
    @Serdeable
    record Others(List<PresentPerson> items) {
    }

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @Operation(operationId = "arrive", summary = "Says that one is at a place; holds for 75 seconds. Answers who else of the own party is there")
    @Put
    @Needs(Permission.MEMBER)
    Mono<Others> arrive(Actor.Member actor, String tenant, @Body Here here) {
        return presence.arrive(actor, here.place()).map(Others::new);
    }

    @Operation(operationId = "present", summary = "Who else of the own party is at a place")
    @Get
    @Needs(Permission.MEMBER)
    Mono<Others> present(Actor.Member actor, String tenant, @QueryValue String place) {
        return presence.at(actor, place).map(Others::new);
    }

    @Operation(operationId = "leave", summary = "Says that one has left a place")
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBER)
    Mono<Void> leave(Actor.Member actor, String tenant, @QueryValue String place) {
        return presence.leave(actor, place);
    }
}

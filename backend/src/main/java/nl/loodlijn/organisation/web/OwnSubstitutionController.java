package nl.loodlijn.organisation.web;

import java.util.UUID;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.substitute.NameSubstitute;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Who does one's own work for a while. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/substitutions")
final class OwnSubstitutionController {
    private final NameSubstitute substitutes;

    OwnSubstitutionController(NameSubstitute substitutes) {
        this.substitutes = substitutes;
    }

    @Operation(operationId = "ownSubstitutions", summary = "Who substitutes oneself, whom one substitutes, and who could be one's substitute")
    @Get
    @Needs(Permission.MEMBER)
    Mono<SubstitutionView.Overview> find(Actor.Member actor, String tenant) {
        return substitutes.of(actor, actor.person()).map(SubstitutionView.Overview::of);
    }

    @Operation(operationId = "nameOwnSubstitute", summary = "Names who does one's own work for a while")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBER)
    Mono<SubstitutionView> name(Actor.Member actor, String tenant, @Body SubstitutionView.NewSubstitution substitution) {
        return substitutes.name(actor, substitution.of(actor.person())).map(SubstitutionView::of);
    }

    @Operation(operationId = "endOwnSubstitution", summary = "Ends a substitution of oneself at once")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBER)
    Mono<Void> end(Actor.Member actor, String tenant, UUID id) {
        return substitutes.end(actor, actor.person(), id);
    }
}

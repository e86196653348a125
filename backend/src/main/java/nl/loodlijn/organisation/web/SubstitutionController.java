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

/** Who does the work of someone else for a while, for the administrator. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/people/{person}/substitutions")
final class SubstitutionController {
    private final NameSubstitute substitutes;

    SubstitutionController(NameSubstitute substitutes) {
        this.substitutes = substitutes;
    }

    @Operation(operationId = "substitutions", summary = "Who substitutes a person, whom that person substitutes, and who could be the substitute")
    @Get
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<SubstitutionView.Overview> find(Actor.Member actor, String tenant, UUID person) {
        return substitutes.of(actor, person).map(SubstitutionView.Overview::of);
    }

    @Operation(operationId = "nameSubstitute", summary = "Names who does the work of a person for a while")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<SubstitutionView> name(Actor.Member actor, String tenant, UUID person, @Body SubstitutionView.NewSubstitution substitution) {
        return substitutes.name(actor, substitution.of(person)).map(SubstitutionView::of);
    }

    @Operation(operationId = "endSubstitution", summary = "Ends a substitution of a person at once")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<Void> end(Actor.Member actor, String tenant, UUID person, UUID id) {
        return substitutes.end(actor, person, id);
    }
}

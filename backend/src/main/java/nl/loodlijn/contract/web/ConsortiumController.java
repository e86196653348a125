package nl.loodlijn.contract.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.consortium.Consortia;
import nl.loodlijn.contract.consortium.KeepConsortium;
import nl.loodlijn.contract.consortium.WholeConsortium;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Providers that are a cooperative or consortium: their members and shares. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/providers/{id}/consortium")
final class ConsortiumController {
    private final Consortia consortia;
    private final KeepConsortium keep;

    ConsortiumController(Consortia consortia, KeepConsortium keep) {
        this.consortia = consortia;
        this.keep = keep;
    }

    @Operation(operationId = "consortium", summary = "Who takes part in a cooperative or consortium, and what a provider takes part in; shares for the region, the consortium and its members")
    @Get
    @Needs(Permission.REGISTER_READ)
    Mono<MutableHttpResponse<ConsortiumViews.Consortium>> find(Actor.Member actor, String tenant, UUID id) {
        return consortia.find(actor, id).map(ConsortiumController::answer);
    }

    @Operation(operationId = "keepConsortium", summary = "Says who takes part in a cooperative or consortium, and how it divides; what was known before stays in the register")
    @Put
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<MutableHttpResponse<ConsortiumViews.Consortium>> keep(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ConsortiumRequests.GivenConsortium given) {
        return keep.write(actor, id, EditedVersion.required(ifMatch), given.checked()).map(ConsortiumController::answer)
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant, id)));
    }

    private static MutableHttpResponse<ConsortiumViews.Consortium> answer(WholeConsortium whole) {
        ConsortiumViews.Consortium view = ConsortiumViews.Consortium.of(whole);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}

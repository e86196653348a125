package nl.loodlijn.shortlist.offers.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.offers.FactsContent;
import nl.loodlijn.shortlist.offers.FactsRow;
import nl.loodlijn.shortlist.offers.KeepFacts;

import reactor.core.publisher.Mono;

/** What a region knows of a provider besides its offers. */
@Tag(name = "offers")
@Controller("/api/v1/tenants/{tenant}/providers/{id}/facts")
final class FactsController {
    private final KeepFacts facts;

    /** @param version for If-Match */
    @Serdeable
    @Introspected
    record ProviderFacts(UUID id, String name, FactsContent content, String version) {
    }

    FactsController(KeepFacts facts) {
        this.facts = facts;
    }

    @Operation(operationId = "providerFacts", summary = "Numbers, contacts, establishments and quality marks of a provider")
    @Get
    @Needs(Permission.PROVIDER_READ)
    Mono<MutableHttpResponse<ProviderFacts>> of(Actor.Member actor, String tenant, @PathVariable UUID id) {
        return facts.of(actor, id).map(FactsController::answer);
    }

    @Operation(operationId = "changeProviderFacts", summary = "Changes numbers, contacts, establishments and quality marks of a provider")
    @Put
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<ProviderFacts>> change(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, @Body FactsContent content) {
        return facts.change(actor, id, EditedVersion.required(ifMatch), content).map(FactsController::answer)
                .onErrorResume(LatestVersion.shown(() -> of(actor, tenant, id)));
    }

    private static MutableHttpResponse<ProviderFacts> answer(FactsRow row) {
        String tag = EditedVersion.tag(row.version());
        return HttpResponse.ok(new ProviderFacts(row.id(), row.name(), row.content(), tag)).header("ETag", tag);
    }
}

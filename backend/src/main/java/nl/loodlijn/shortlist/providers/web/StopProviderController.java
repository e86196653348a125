package nl.loodlijn.shortlist.providers.web;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
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
import nl.loodlijn.shortlist.providers.StopProvider;
import nl.loodlijn.shortlist.providers.domain.StopKind;
import nl.loodlijn.shortlist.web.ProviderAnswers;
import nl.loodlijn.shortlist.web.ProviderResponse;

import reactor.core.publisher.Mono;

/** Providers that went bankrupt, have a moratorium of payments, ceased or were taken over. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/providers/{id}/stop")
final class StopProviderController {
    private final StopProvider stopProvider;
    private final ProviderAnswers providers;

    /**
     * @param on since which day; today or earlier
     * @param source where that was read, 1 to 300 characters; everyone who reads the list sees it
     * @param by the provider on the list that took it over; given when the kind is TAKEN_OVER, and only then
     */
    @Serdeable
    @Introspected
    record ProviderStop(StopKind kind, LocalDate on, String source, @Nullable UUID by) {
    }

    StopProviderController(StopProvider stopProvider, ProviderAnswers providers) {
        this.stopProvider = stopProvider;
        this.providers = providers;
    }

    @Operation(operationId = "stopProvider", summary = "Registers that a provider stopped; its offers are not shown any more")
    @Put
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<ProviderResponse>> stop(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body ProviderStop stop, HttpRequest<?> request) {
        return stopProvider
                .stop(actor, id, EditedVersion.required(ifMatch), new StopProvider.Stop(stop.kind(), stop.on(), stop.source(), stop.by()))
                .then(Mono.defer(() -> providers.of(actor, id, request)))
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }

    @Operation(operationId = "takeBackStop", summary = "Registers that a provider did not stop after all")
    @Delete
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<ProviderResponse>> takeBack(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return stopProvider.takeBack(actor, id, EditedVersion.required(ifMatch)).then(Mono.defer(() -> providers.of(actor, id, request)))
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }
}

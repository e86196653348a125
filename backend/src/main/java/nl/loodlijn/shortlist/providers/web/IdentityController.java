package nl.loodlijn.shortlist.providers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.providers.KnownNumber;
import nl.loodlijn.shortlist.providers.ProviderIdentity;
import nl.loodlijn.shortlist.providers.domain.NumberChange;
import nl.loodlijn.shortlist.web.ProviderAnswers;
import nl.loodlijn.shortlist.web.ProviderResponse;

import reactor.core.publisher.Mono;

/** Which organisation in the trade register a provider is. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/providers/{id}/identity")
final class IdentityController {
    private final ProviderIdentity identity;
    private final ProviderAnswers providers;

    /** @param kvk eight figures */
    @Serdeable
    @Introspected
    record Identity(String kvk) {
    }

    /**
     * @param kvk eight figures
     * @param firstDay of the new number; today or earlier
     */
    @Serdeable
    @Introspected
    record NewNumber(String kvk, LocalDate firstDay, NumberChange.Reason reason) {
    }

    /** @param outcome DONE, or PROPOSED when the operator decides because other regions know the organisation as well */
    @Serdeable
    @Introspected
    record NumberOutcome(ProviderIdentity.Outcome outcome) {
    }

    /** A provider that became part of this one, and whether that can be taken back. */
    @Serdeable
    @Introspected
    record MergedProvider(UUID id, String name, Instant mergedAt, boolean undoable) {
    }

    /** @param waiting the operator has still to decide */
    @Serdeable
    @Introspected
    record PastNumber(String from, String to, LocalDate firstDay, NumberChange.Reason reason, boolean waiting) {
    }

    /**
     * What the staff of a region wants to know before it changes something.
     *
     * @param knownElsewhere whether other regions know the organisation as well
     * @param people who have access on behalf of its organisation
     * @param formerNames under which it is found as well
     */
    @Serdeable
    @Introspected
    record Standing(boolean knownElsewhere, long people, List<String> formerNames, List<PastNumber> numbers, List<MergedProvider> merged) {
        static Standing of(ProviderIdentity.Standing standing) {
            String names = standing.provider().formerNames();
            return new Standing(standing.knownElsewhere(), standing.provider().people(), names == null ? List.of() : names.lines().toList(),
                    standing.numbers().stream().map(row -> new PastNumber(row.oldNumber(), row.newNumber(), row.firstDay(),
                            NumberChange.Reason.valueOf(row.reason()), row.state().equals("PROPOSED"))).toList(),
                    standing.merged().stream().map(row -> new MergedProvider(row.id(), row.name(), row.mergedAt(), row.undoable()))
                            .toList());
        }
    }

    /**
     * The organisation with a number: public facts.
     *
     * @param name absent when no organisation with this number is known
     * @param nameConfirmed whether the name is that of the trade register
     * @param current the number of now, when the one that was asked for has lapsed
     * @param here the provider of this tenant that it is
     * @param hereName what that is called
     */
    @Serdeable
    @Introspected
    record NumberFacts(@Nullable String name, boolean nameConfirmed, @Nullable String current, @Nullable UUID here,
            @Nullable String hereName) {
        static NumberFacts of(KnownNumber known, String typed) {
            return new NumberFacts(known.name(), known.nameConfirmed(),
                    typed.replaceAll("\\D", "").equals(known.kvkNumber()) ? null : known.kvkNumber(),
                    known.hereId(), known.hereName());
        }
    }

    IdentityController(ProviderIdentity identity, ProviderAnswers providers) {
        this.identity = identity;
        this.providers = providers;
    }

    @Operation(operationId = "providerStanding", summary = "What is known of the identity of a provider, for those who keep the list")
    @Get
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Standing> standing(Actor.Member actor, String tenant, @PathVariable UUID id) {
        return identity.standing(actor, id).map(Standing::of);
    }

    /** @param kvk eight figures */
    @Operation(operationId = "lookUpNumber", summary = "Which organisation has a KvK number: public facts")
    @Get("/lookup")
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<NumberFacts> lookUp(Actor.Member actor, String tenant, @PathVariable UUID id, @QueryValue String kvk) {
        return identity.lookUp(actor, kvk)
                .map(known -> known.map(one -> NumberFacts.of(one, kvk)).orElseGet(() -> new NumberFacts(null, false, null, null, null)));
    }

    @Operation(operationId = "attachNumber", summary = "Says which organisation an unverified provider is")
    @Put
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<ProviderResponse>> attach(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, @Body Identity number, HttpRequest<?> request) {
        return identity.attach(actor, id, EditedVersion.required(ifMatch), number.kvk())
                .then(Mono.defer(() -> providers.of(actor, id, request)))
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }

    @Operation(operationId = "detachNumber", summary = "Takes back which organisation a provider is")
    @Delete
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<HttpResponse<ProviderResponse>> detach(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return identity.detach(actor, id, EditedVersion.required(ifMatch)).then(Mono.defer(() -> providers.of(actor, id, request)))
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }

    @Operation(operationId = "changeNumber", summary = "Gives the organisation of a provider another KvK number, or proposes it")
    @Post("/number")
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<NumberOutcome> change(Actor.Member actor, String tenant, @PathVariable UUID id, @Header("If-Match") @Nullable String ifMatch,
            @Body NewNumber number, HttpRequest<?> request) {
        return identity.change(actor, id, EditedVersion.required(ifMatch), number.kvk(), number.firstDay(), number.reason())
                .map(NumberOutcome::new)
                .onErrorResume(LatestVersion.shown(() -> providers.of(actor, id, request)));
    }
}

package nl.loodlijn.shortlist.providers.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.providers.FindDoubles;
import nl.loodlijn.shortlist.providers.domain.ProviderPair;
import nl.loodlijn.shortlist.providers.domain.ProviderTraits;
import nl.loodlijn.shortlist.providers.domain.Resemblance;

import reactor.core.publisher.Mono;

/** Providers that may be one. */
@Tag(name = "providers")
@Controller("/api/v1/tenants/{tenant}/provider-doubles")
final class DoublesController {
    /** More than anyone looks at; what comes after shows when these are done. */
    private static final int MOST = 100;

    private final FindDoubles doubles;

    @Serdeable
    @Introspected
    record Candidate(UUID id, String name, @Nullable String kvk, @Nullable String website, @Nullable String email) {
        static Candidate of(ProviderTraits traits) {
            return new Candidate(traits.id(), traits.name(), traits.kvk(), traits.website(), traits.email());
        }
    }

    /** @param reasons the strongest first */
    @Serdeable
    @Introspected
    record DoubleProposal(Candidate one, Candidate other, List<Resemblance> reasons) {
    }

    /**
     * @param total how many there are
     * @param items the likeliest, at most 100
     */
    @Serdeable
    @Introspected
    record Doubles(int total, List<DoubleProposal> items) {
    }

    DoublesController(FindDoubles doubles) {
        this.doubles = doubles;
    }

    @Operation(operationId = "providerDoubles", summary = "Pairs of providers that may be one, the likeliest first")
    @Get
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Doubles> all(Actor.Member actor, String tenant) {
        return doubles.proposals(actor).map(found -> new Doubles(found.size(), found.stream().limit(MOST)
                .map(one -> new DoubleProposal(Candidate.of(one.one()), Candidate.of(one.other()), List.copyOf(one.reasons()))).toList()));
    }

    @Operation(operationId = "dismissDouble", summary = "Says that two providers are not one, so that they are not proposed again")
    @Put("/{one}/{other}/dismissal")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Void> dismiss(Actor.Member actor, String tenant, UUID one, UUID other) {
        return doubles.dismiss(actor, pair(one, other));
    }

    @Operation(operationId = "proposeDoubleAgain", summary = "Takes back that two providers are not one")
    @Delete("/{one}/{other}/dismissal")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.PROVIDER_MANAGE)
    Mono<Void> proposeAgain(Actor.Member actor, String tenant, UUID one, UUID other) {
        return doubles.proposeAgain(actor, pair(one, other));
    }

    private static ProviderPair pair(UUID one, UUID other) {
        if (one.equals(other)) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        return ProviderPair.of(one, other);
    }
}

package nl.loodlijn.shortlist.providers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.providers.NumberChangesOfPlatform;
import nl.loodlijn.shortlist.providers.ProposedNumber;
import nl.loodlijn.shortlist.providers.domain.NumberChange;

import reactor.core.publisher.Mono;

/** Numbers of organisations that several regions know, for the operator. */
@Tag(name = "operator")
@Controller("/api/v1/operator/number-changes")
final class OperatorNumbersController {
    private final NumberChangesOfPlatform changes;

    /**
     * A number that a region proposed.
     *
     * @param proposedIn the name of the region
     * @param knownIn how many regions have the organisation on their list
     */
    @Serdeable
    @Introspected
    record NumberProposal(UUID id, String organisation, String from, String to, LocalDate firstDay, NumberChange.Reason reason,
            String proposedIn,
            Instant proposedAt, long knownIn) {
        static NumberProposal of(ProposedNumber row) {
            return new NumberProposal(row.id(), row.organisation(), row.oldNumber(), row.newNumber(), row.firstDay(),
                    NumberChange.Reason.valueOf(row.reason()), row.proposedIn(), row.proposedAt(), row.knownIn());
        }
    }

    @Serdeable
    @Introspected
    record NumberProposals(List<NumberProposal> items) {
    }

    /** @param accept whether the organisation gets the new number */
    @Serdeable
    @Introspected
    record NumberDecision(boolean accept) {
    }

    OperatorNumbersController(NumberChangesOfPlatform changes) {
        this.changes = changes;
    }

    @Operation(operationId = "numberChanges", summary = "KvK numbers that regions proposed for organisations that others know as well")
    @Get
    @Needs(Permission.OPERATE)
    Mono<NumberProposals> waiting(Actor.Person actor) {
        return changes.waiting(actor).map(rows -> new NumberProposals(rows.stream().map(NumberProposal::of).toList()));
    }

    @Operation(operationId = "decideNumberChange", summary = "Accepts or refuses a proposed KvK number")
    @Post("/{id}/decision")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.OPERATE)
    Mono<Void> decide(Actor.Person actor, UUID id, @Body NumberDecision decision) {
        return changes.decide(actor, id, decision.accept());
    }
}

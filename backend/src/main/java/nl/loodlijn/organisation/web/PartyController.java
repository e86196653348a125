package nl.loodlijn.organisation.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.domain.PartyRoles;
import nl.loodlijn.organisation.party.Parties;
import nl.loodlijn.organisation.party.PartyRow;
import nl.loodlijn.platform.security.Account.PartyKind;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** For whom somebody can be invited. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/parties")
final class PartyController {
    private final Parties parties;

    /** @param roles the roles that go with this kind of party */
    @Serdeable
    @Introspected
    record Candidate(java.util.UUID id, PartyKind kind, String name, Set<Role> roles) {
    }

    @Serdeable
    @Introspected
    record Page(List<Candidate> items) {
    }

    PartyController(Parties parties) {
        this.parties = parties;
    }

    /** @param q part of a name */
    @Operation(operationId = "parties", summary = "The tenant, its municipalities and organisations, at most 100")
    @Get
    @Needs(Permission.MEMBERSHIP_READ)
    Mono<Page> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q) {
        return parties.find(actor, q == null ? "" : q.strip())
                .map(rows -> new Page(rows.stream().map(PartyController::candidate).toList()));
    }

    private static Candidate candidate(PartyRow row) {
        return new Candidate(row.id(), row.kind(), row.name(), PartyRoles.of(row.kind()));
    }
}

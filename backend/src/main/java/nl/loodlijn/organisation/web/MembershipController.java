package nl.loodlijn.organisation.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.membership.MembershipRow;
import nl.loodlijn.organisation.membership.Memberships;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Who has access. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/memberships")
final class MembershipController {
    private static final int USUAL_ROWS = 50;
    private static final Set<String> STATES = Set.of("active", "expired", "all");

    private final Memberships memberships;

    /** @param validUntil last day, today or later; absent for no end */
    @Serdeable
    @Introspected
    record Change(@Nullable LocalDate validUntil) {
    }

    MembershipController(Memberships memberships) {
        this.memberships = memberships;
    }

    /**
     * @param q part of a name or an e-mail address
     * @param state active, expired or all
     */
    @Operation(operationId = "memberships", summary = "Who has access to a tenant, by name")
    @Get
    @Needs(Permission.MEMBERSHIP_READ)
    Mono<HttpResponse<MembershipView.Page>> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue Role role,
            @Parameter(schema = @Schema(allowableValues = {"active", "expired", "all"})) @QueryValue(defaultValue = "active") String state,
            @RequestBean PageRequest page) {
        if (!STATES.contains(state)) {
            throw Refusal.invalid("state", "unknown-state", Message.of("Kies active, expired of all.", "Choose active, expired or all."));
        }
        Memberships.Filter filter = new Memberships.Filter(q == null ? "" : q.strip(), role == null ? "" : role.name(), state);
        int size = page.limit(USUAL_ROWS);
        Memberships.Place after = page.place(parts -> new Memberships.Place(parts.at(0), UUID.fromString(parts.at(1)))).orElse(null);
        return memberships.list(actor, filter, after, size + 1)
                .map(rows -> page.cut(rows, size, row -> page.cursor(row.personName(), row.id())).map(MembershipView::of))
                .map(shown -> page.answer(new MembershipView.Page(shown.items(), shown.next()), shown.next()));
    }

    @Operation(operationId = "changeMembership", summary = "Sets the last day of a membership")
    @Patch("/{id}")
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<HttpResponse<MembershipView>> change(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Body Change change) {
        return memberships.setLastDay(actor, id, EditedVersion.required(ifMatch), change.validUntil()).map(MembershipController::answer)
                .onErrorResume(LatestVersion.shown(() -> memberships.find(actor, id).map(MembershipController::answer)));
    }

    @Operation(operationId = "endMembership", summary = "Ends a membership at once")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<Void> end(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch) {
        return memberships.end(actor, id, EditedVersion.optional(ifMatch))
                .onErrorResume(LatestVersion.shown(() -> memberships.find(actor, id).map(MembershipController::answer)));
    }

    private static HttpResponse<MembershipView> answer(MembershipRow row) {
        MembershipView view = MembershipView.of(row);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}

package nl.loodlijn.organisation.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
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
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.membership.MembershipRow;
import nl.loodlijn.organisation.membership.Memberships;
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
    private static final int PAGE = 50;
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
     * @param after cursor of the page before
     */
    @Operation(operationId = "memberships", summary = "Who has access to a tenant, by name")
    @Get
    @Needs(Permission.MEMBERSHIP_READ)
    Mono<MembershipView.Page> list(Actor.Member actor, String tenant, @Nullable @QueryValue String q,
            @Nullable @QueryValue Role role,
            @Parameter(schema = @Schema(allowableValues = {"active", "expired", "all"})) @QueryValue(defaultValue = "active") String state,
            @Nullable @QueryValue String after) {
        if (!STATES.contains(state)) {
            throw Refusal.invalid("state", "unknown-state", Message.of("Kies active, expired of all.", "Choose active, expired or all."));
        }
        String[] cursor = cursor(after);
        return memberships
                .list(actor,
                        new Memberships.Filter(q == null ? "" : q.strip(), role == null ? "" : role.name(), state, cursor[0], cursor[1],
                                PAGE + 1))
                .map(MembershipController::page);
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

    private static MembershipView.Page page(List<MembershipRow> rows) {
        List<MembershipRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() <= PAGE ? null : encode(shown.getLast());
        return new MembershipView.Page(shown.stream().map(MembershipView::of).toList(), next);
    }

    private static String encode(MembershipRow last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((last.id() + last.personName()).getBytes(StandardCharsets.UTF_8));
    }

    private static String[] cursor(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return new String[]{"", ""};
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            UUID id = UUID.fromString(decoded.substring(0, 36));
            return new String[]{decoded.substring(36), id.toString()};
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            throw Refusal.invalid("after", "unknown-cursor",
                    Message.of("Deze bladwijzer is niet van ons. Begin opnieuw.", "This cursor is not ours. Start again."));
        }
    }
}

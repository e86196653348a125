package nl.loodlijn.organisation.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.organisation.invitation.Invitations;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Invitations of a tenant. */
@Tag(name = "access")
@Controller("/api/v1/tenants/{tenant}/invitations")
final class InvitationController {
    private final Invitations invitations;
    private final Clock clock;

    @Serdeable
    @Introspected
    record Page(List<InvitationView> items) {
    }

    InvitationController(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Operation(operationId = "invitations", summary = "The newest 500 invitations")
    @Get
    @Needs(Permission.MEMBERSHIP_READ)
    Mono<Page> list(Actor.Member actor, String tenant) {
        return invitations.newest(actor).map(rows -> new Page(rows.stream().map(row -> InvitationView.of(row, clock.instant())).toList()));
    }

    @Operation(operationId = "invite", summary = "Invites somebody by mail")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<InvitationView> invite(Actor.Member actor, String tenant, @Body NewInvitation invitation) {
        return invitations.invite(actor, invitation.checked(clock)).map(row -> InvitationView.of(row, clock.instant()));
    }

    @Operation(operationId = "resendInvitation", summary = "Sends a new link; the one before stops working")
    @Post("/{id}/resend")
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<InvitationView> resend(Actor.Member actor, String tenant, UUID id) {
        return invitations.resend(actor, id).map(row -> InvitationView.of(row, clock.instant()));
    }

    @Operation(operationId = "withdrawInvitation", summary = "Makes the link stop working")
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBERSHIP_MANAGE)
    Mono<Void> withdraw(Actor.Member actor, String tenant, UUID id) {
        return invitations.withdraw(actor, id);
    }
}

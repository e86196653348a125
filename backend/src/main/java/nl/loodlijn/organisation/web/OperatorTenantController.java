package nl.loodlijn.organisation.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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

import nl.loodlijn.organisation.tenant.NewTenants;
import nl.loodlijn.organisation.tenant.TenantRow;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** The tenants of the platform, for its operator. */
@Tag(name = "operator")
@Controller("/api/v1/operator/tenants")
final class OperatorTenantController {
    private final NewTenants tenants;

    /**
     * A tenant: public facts, and whether somebody can begin there.
     *
     * @param administrators people who are administrator there today
     * @param invitedUntil until when the newest open invitation of an administrator works or worked; absent when none is open
     * @param invitation how that invitation fares; absent when none is open
     */
    @Serdeable
    @Introspected
    record TenantView(String slug, String name, NewTenant.Kind kind, Instant createdAt, long administrators,
            @Nullable Instant invitedUntil, TenantRow.@Nullable InvitationState invitation) {
        static TenantView of(TenantRow row) {
            return new TenantView(row.slug(), row.name(), NewTenant.Kind.valueOf(row.kind()), row.createdAt(), row.administrators(),
                    row.invitedUntil(), row.invitationState());
        }
    }

    @Serdeable
    @Introspected
    record Page(List<TenantView> items) {
    }

    OperatorTenantController(NewTenants tenants) {
        this.tenants = tenants;
    }

    @Operation(operationId = "tenants", summary = "The regions and municipalities that use the platform")
    @Get
    @Needs(Permission.OPERATE)
    Mono<Page> all(Actor.Person actor) {
        return tenants.all(actor).map(rows -> new Page(rows.stream().map(TenantView::of).toList()));
    }

    @Operation(operationId = "createTenant", summary = "Makes a tenant and invites its first administrator by mail")
    @Post
    @Status(HttpStatus.CREATED)
    @Needs(Permission.OPERATE)
    Mono<TenantView> create(Actor.Person actor, @Body NewTenant tenant) {
        return tenants.create(actor, tenant.checked()).map(TenantView::of);
    }

    @Operation(operationId = "inviteFirstAdministratorAgain", summary = "Sends the invitation of the first administrator again; the link before stops working")
    @Post("/{slug}/invitation/resend")
    @Needs(Permission.OPERATE)
    Mono<TenantView> inviteAgain(Actor.Person actor, String slug) {
        return tenants.inviteAgain(actor, slug).map(TenantView::of);
    }
}

package nl.loodlijn.organisation.tenant;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of the database that refuse whoever is not an operator. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TenantRepository extends GenericRepository<TenantRow, UUID> {
    @Query("select id, slug, name, kind, created_at, administrators, invited_until, invitation_state from operator_tenants(:moment)")
    Flux<TenantRow> all(Instant moment);

    /** The open invitation of the first administrator; empty when there is none, or when the tenant has an administrator. */
    @Query("select tenant_id, id, name, email, tenant_name from operator_first_invitation(:slug)")
    Mono<FirstInvitationRow> firstInvitation(String slug);

    /** Gives 0 when it was taken up meanwhile. */
    @Query("select operator_invite_again(:tenant, :invitation, :tokenHash, :expiresAt)")
    Mono<Integer> inviteAgain(UUID tenant, UUID invitation, byte[] tokenHash, Instant expiresAt);

    /** Notes which mail holds the secret, so that it is seen whether it arrived. */
    @Query("select operator_invitation_mailed(:tenant, :tokenHash, :mail)")
    Mono<Integer> mailed(UUID tenant, byte[] tokenHash, UUID mail);

    /** Empty when another tenant has this slug. */
    @Query("""
            select created from operator_create_tenant(:slug, :name, :kind, :email, :administrator, :tokenHash, :moment, :expiresAt) created
             where created is not null
            """)
    Mono<UUID> create(String slug, String name, String kind, String email, String administrator, byte[] tokenHash, Instant moment,
            Instant expiresAt);
}

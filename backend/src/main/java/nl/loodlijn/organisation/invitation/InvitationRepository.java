package nl.loodlijn.organisation.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invitations of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRepository extends GenericRepository<InvitationRow, UUID> {
    /** The newest 500. Uses the primary key, whose ids follow the time. */
    @Query("""
            select i.id, i.email, i.name, i.role, i.party_kind, i.party_id, party_name(i.tenant_id, i.party_kind, i.party_id) as party_name,
                   t.name as tenant_name, coalesce(p.name, '') as inviter_name, i.valid_until, i.invited_at, i.expires_at, i.accepted_at, i.withdrawn_at,
                   d.state as mail_state, d.error as mail_error
              from invitation i join tenant t on t.id = i.tenant_id left join person p on p.id = i.invited_by
              left join lateral mail_delivery(i.mail_id) d on true
             where i.tenant_id = current_tenant() order by i.id desc limit 500
            """)
    Flux<InvitationRow> newest();

    @Query("""
            select i.id, i.email, i.name, i.role, i.party_kind, i.party_id, party_name(i.tenant_id, i.party_kind, i.party_id) as party_name,
                   t.name as tenant_name, coalesce(p.name, '') as inviter_name, i.valid_until, i.invited_at, i.expires_at, i.accepted_at, i.withdrawn_at,
                   d.state as mail_state, d.error as mail_error
              from invitation i join tenant t on t.id = i.tenant_id left join person p on p.id = i.invited_by
              left join lateral mail_delivery(i.mail_id) d on true
             where i.tenant_id = current_tenant() and i.id = :id
            """)
    Mono<InvitationRow> find(UUID id);

    /** Empty when the same invitation is open already. Uses invitation_open. */
    @Query("""
            with made as (
                insert into invitation (tenant_id, email, name, party_kind, party_id, role, valid_until, invited_at, invited_by, expires_at)
                values (current_tenant(), :email, :name, :partyKind, :partyId, :role, :validUntil, :moment, current_person(), :expiresAt)
                on conflict (tenant_id, lower(email), party_id, role) where accepted_at is null and withdrawn_at is null do nothing
                returning id)
            select id from made
            """)
    Mono<UUID> insert(String email, String name, String partyKind, UUID partyId, String role, @Nullable LocalDate validUntil,
            Instant moment,
            Instant expiresAt);

    @Query("select invitation_key(:id, :tokenHash)")
    Mono<Integer> giveKey(UUID id, byte[] tokenHash);

    @Query("update invitation set mail_id = :mail where tenant_id = current_tenant() and id = :id")
    Mono<Long> mailed(UUID id, UUID mail);

    @Query("""
            update invitation set expires_at = :expiresAt
             where tenant_id = current_tenant() and id = :id and accepted_at is null and withdrawn_at is null
            """)
    Mono<Long> extend(UUID id, Instant expiresAt);

    @Query("""
            update invitation set withdrawn_at = :moment
             where tenant_id = current_tenant() and id = :id and accepted_at is null and withdrawn_at is null
            """)
    Mono<Long> withdraw(UUID id, Instant moment);

    /** Whether the current tenant has such a party today. */
    @Query("""
            select case :kind when 'TENANT' then :id = current_tenant()
                              when 'ORGANISATION' then exists (select from organisation o where o.id = :id)
                              else exists (select from tenant_municipality m where m.tenant_id = current_tenant() and m.id = :id
                                              and today() >= m.valid_from and (m.valid_until is null or today() <= m.valid_until)) end
            """)
    Mono<Boolean> hasParty(String kind, UUID id);
}

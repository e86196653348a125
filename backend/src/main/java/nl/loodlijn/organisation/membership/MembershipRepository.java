package nl.loodlijn.organisation.membership;

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

/** Memberships of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MembershipRepository extends GenericRepository<MembershipRow, UUID> {
    /** Uses membership_by_person. Empty texts do not filter. */
    @Query("""
            select m.id, m.version, m.person_id, p.name as person_name, p.email as person_email, p.signed_in_at, m.role, m.party_kind, m.party_id,
                   party_name(m.tenant_id, m.party_kind, m.party_id) as party_name, m.valid_from, m.valid_until, m.ended_at, holds_now(m) as holds
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant()
               and (:words = '' or position(lower(:words) in lower(concat_ws(' ', p.name, p.email, party_name(m.tenant_id, m.party_kind, m.party_id)))) > 0)
               and (:role = '' or m.role = :role)
               and (:state = 'all' or holds_now(m) = (:state = 'active'))
               and (:afterId = '' or (p.name, m.id) > (:afterName, cast(nullif(:afterId, '') as uuid)))
             order by p.name, m.id
             limit :most
            """)
    Flux<MembershipRow> list(String words, String role, String state, String afterName, String afterId, int most);

    @Query("""
            select m.id, m.version, m.person_id, p.name as person_name, p.email as person_email, p.signed_in_at, m.role, m.party_kind, m.party_id,
                   party_name(m.tenant_id, m.party_kind, m.party_id) as party_name, m.valid_from, m.valid_until, m.ended_at, holds_now(m) as holds
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and m.id = :id
            """)
    Mono<MembershipRow> find(UUID id);

    /** Holds the administrators until the transaction ends, so that two of them cannot end each other. */
    @Query("""
            select m.id, m.version, m.person_id, p.name as person_name, p.email as person_email, p.signed_in_at, m.role, m.party_kind, m.party_id,
                   party_name(m.tenant_id, m.party_kind, m.party_id) as party_name, m.valid_from, m.valid_until, m.ended_at, holds_now(m) as holds
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and m.role = 'REGION_ADMIN' and m.ended_at is null order by m.id for update of m
            """)
    Flux<MembershipRow> holdAdministrators();

    /** What a person has access to now or later. Uses membership_by_person. */
    @Query("""
            select m.id, m.version, m.person_id, p.name as person_name, p.email as person_email, p.signed_in_at, m.role, m.party_kind, m.party_id,
                   party_name(m.tenant_id, m.party_kind, m.party_id) as party_name, m.valid_from, m.valid_until, m.ended_at, holds_now(m) as holds
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and m.person_id = :person and m.ended_at is null and (m.valid_until is null or m.valid_until >= today())
             order by m.id
            """)
    Flux<MembershipRow> ofPerson(UUID person);

    /** As {@link #ofPerson}, and holds it until the transaction ends. */
    @Query("""
            select m.id, m.version, m.person_id, p.name as person_name, p.email as person_email, p.signed_in_at, m.role, m.party_kind, m.party_id,
                   party_name(m.tenant_id, m.party_kind, m.party_id) as party_name, m.valid_from, m.valid_until, m.ended_at, holds_now(m) as holds
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and m.person_id = :person and m.ended_at is null and (m.valid_until is null or m.valid_until >= today())
             order by m.id for update of m
            """)
    Flux<MembershipRow> holdOfPerson(UUID person);

    @Query("""
            update membership set valid_until = :validUntil, version = version + 1
             where tenant_id = current_tenant() and id = :id and version = :version and ended_at is null
            """)
    Mono<Long> changeEnd(UUID id, int version, @Nullable LocalDate validUntil);

    @Query("""
            update membership set ended_at = :moment, ended_by = current_person(), version = version + 1
             where tenant_id = current_tenant() and id = :id and ended_at is null
            """)
    Mono<Long> end(UUID id, Instant moment);

    @Query("""
            update membership set ended_at = :moment, ended_by = current_person(), version = version + 1
             where tenant_id = current_tenant() and id = :id and version = :version and ended_at is null
            """)
    Mono<Long> endVersion(UUID id, int version, Instant moment);
}

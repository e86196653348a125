package nl.loodlijn.contract.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who takes part in consortia, as far as the acting party may see it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MemberRepository extends GenericRepository<MemberRow, UUID> {
    /** As it is known now: who came first, first. Uses consortium_member_known. */
    @Query(value = """
            select m.id, m.consortium_id, o.name as consortium_name, o.kvk_number as consortium_kvk, m.member_id, m.member_name, m.member_kvk,
                   (select v.id from provider v where v.tenant_id = m.tenant_id and v.organisation_id = m.member_id order by v.id limit 1) as provider_id,
                   m.roles, m.starts_on, m.ends_on
              from consortium_member m join organisation o on o.id = m.consortium_id
             where m.tenant_id = (select current_tenant()) and m.consortium_id = :consortium and m.known_until = 'infinity'
             order by m.starts_on, lower(m.member_name), m.id
            """, nativeQuery = true)
    Flux<MemberRow> of(UUID consortium);

    /** Of what an organisation is a member, as it is known now; with the provider that the consortium is. Uses consortium_member_of. */
    @Query(value = """
            select m.id, m.consortium_id, o.name as consortium_name, o.kvk_number as consortium_kvk, m.member_id, m.member_name, m.member_kvk,
                   (select v.id from provider v where v.tenant_id = m.tenant_id and v.organisation_id = m.consortium_id order by v.id limit 1) as provider_id,
                   m.roles, m.starts_on, m.ends_on
              from consortium_member m join organisation o on o.id = m.consortium_id
             where m.tenant_id = (select current_tenant()) and m.member_id = :member and m.known_until = 'infinity'
             order by m.starts_on, lower(o.name), m.id
            """, nativeQuery = true)
    Flux<MemberRow> memberOf(UUID member);

    /** Who takes part in the consortia of the tenant, as it is known now. */
    @Query(value = """
            select m.id, m.consortium_id, o.name as consortium_name, o.kvk_number as consortium_kvk, m.member_id, m.member_name, m.member_kvk,
                   cast(null as uuid) as provider_id, m.roles, m.starts_on, m.ends_on
              from consortium_member m join organisation o on o.id = m.consortium_id
             where m.tenant_id = (select current_tenant()) and m.known_until = 'infinity'
            """, nativeQuery = true)
    Flux<MemberRow> all();

    /** Who took part on a day, as it was known at a moment. */
    @Query(value = """
            select m.id, m.consortium_id, o.name as consortium_name, o.kvk_number as consortium_kvk, m.member_id, m.member_name, m.member_kvk,
                   (select v.id from provider v where v.tenant_id = m.tenant_id and v.organisation_id = m.consortium_id order by v.id limit 1) as provider_id,
                   m.roles, m.starts_on, m.ends_on
              from consortium_member m join organisation o on o.id = m.consortium_id
             where m.tenant_id = (select current_tenant()) and m.known_until >= :until and m.known_from < :until
               and m.starts_on <= cast(:day as date) and (m.ends_on is null or m.ends_on >= cast(:day as date))
             order by lower(o.name), m.consortium_id, lower(m.member_name), m.id
            """, nativeQuery = true)
    Flux<MemberRow> on(LocalDate day, Instant until);

    @Query(value = """
            update consortium_member set known_until = greatest(:moment, known_from)
             where tenant_id = (select current_tenant()) and consortium_id = :consortium and known_until = 'infinity' and id = any (cast(:gone as uuid[]))
            """, nativeQuery = true)
    Mono<Long> close(UUID consortium, @TypeDef(type = DataType.STRING_ARRAY) String[] gone, Instant moment);

    @Query(value = """
            insert into consortium_member (tenant_id, consortium_id, member_id, member_name, member_kvk, roles, starts_on, ends_on, known_from)
            values (current_tenant(), :consortium, :member, :called, :number, cast(:theirRoles as text[]), :first, cast(:last as date), :moment)
            """, nativeQuery = true)
    Mono<Long> add(UUID consortium, UUID member, String called, String number, @TypeDef(type = DataType.STRING_ARRAY) String[] theirRoles,
            LocalDate first, @Nullable LocalDate last, Instant moment);
}

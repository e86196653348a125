package nl.loodlijn.organisation.departure;

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

/** Departures from the current tenant. All use membership_by_person or departure_of_person. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DepartureRepository extends GenericRepository<DepartureRow, UUID> {
    /** Empty for someone without access. */
    @Query("""
            select p.id, p.name, p.email, p.language from person p
             where p.id = :person and exists (select from membership m where m.tenant_id = current_tenant() and m.person_id = :person and holds_now(m))
            """)
    Mono<LeavingPerson> person(UUID person);

    /** The newest departure that was not undone. */
    @Query("""
            select d.id, d.person_id, d.last_day, d.at_once, d.handed_to, t.name as handed_to_name, d.announced_at, a.name as announced_by_name
              from departure d join person a on a.id = d.announced_by left join person t on t.id = d.handed_to
             where d.tenant_id = current_tenant() and d.person_id = :person and d.undone_at is null
             order by d.id desc limit 1
            """)
    Mono<DepartureRow> newest(UUID person);

    @Query("""
            select d.id, d.person_id, d.last_day, d.at_once, d.handed_to, t.name as handed_to_name, d.announced_at, a.name as announced_by_name
              from departure d join person a on a.id = d.announced_by left join person t on t.id = d.handed_to
             where d.tenant_id = current_tenant() and d.id = :id
            """)
    Mono<DepartureRow> find(UUID id);

    /** At most 200 who act for a party for which the person acts, by name. */
    @Query("""
            select p.id, p.name, case when bool_or(m.valid_until is null) then null else max(m.valid_until) end as last_day
              from membership m join person p on p.id = m.person_id
             where m.tenant_id = current_tenant() and m.person_id <> :person and holds_now(m)
               and exists (select from membership own where own.tenant_id = m.tenant_id and own.person_id = :person and own.party_id = m.party_id and holds_now(own))
             group by p.id, p.name order by p.name, p.id limit 200
            """)
    Flux<Colleague> colleagues(UUID person);

    @Query("""
            with made as (
                insert into departure (tenant_id, person_id, last_day, at_once, handed_to, announced_at, announced_by)
                values (current_tenant(), :person, :lastDay, :atOnce, :handedTo, :moment, current_person()) returning id)
            select id from made
            """)
    Mono<UUID> announce(UUID person, LocalDate lastDay, boolean atOnce, @Nullable UUID handedTo, Instant moment);

    /** Ends on the last day what lasts longer, and at once what would only begin after it. */
    @Query("""
            with ending as (
                insert into departure_membership (tenant_id, departure_id, membership_id, valid_until_before)
                select m.tenant_id, :departure, m.id, m.valid_until from membership m
                 where m.tenant_id = current_tenant() and m.person_id = :person and m.ended_at is null
                   and (m.valid_until is null or m.valid_until > :lastDay or :atOnce and m.valid_until >= :lastDay)
                returning membership_id)
            update membership m
               set valid_until = case when :atOnce or m.valid_from > :lastDay then m.valid_until else :lastDay end,
                   ended_at = case when :atOnce or m.valid_from > :lastDay then cast(:moment as timestamptz) end,
                   ended_by = case when :atOnce or m.valid_from > :lastDay then current_person() end,
                   version = m.version + 1
              from ending e where m.tenant_id = current_tenant() and m.id = e.membership_id
            """)
    Mono<Long> endMemberships(UUID departure, UUID person, LocalDate lastDay, boolean atOnce, Instant moment);

    @Query("update departure set undone_at = :moment, undone_by = current_person() where tenant_id = current_tenant() and id = :id and undone_at is null")
    Mono<Long> undo(UUID id, Instant moment);

    /** Leaves alone what somebody changed since. */
    @Query("""
            update membership m set valid_until = e.valid_until_before, ended_at = null, ended_by = null, version = m.version + 1
              from departure_membership e join departure d on d.tenant_id = e.tenant_id and d.id = e.departure_id
             where d.tenant_id = current_tenant() and d.id = :departure and m.tenant_id = e.tenant_id and m.id = e.membership_id
               and (m.ended_at is null and m.valid_until = d.last_day or m.ended_at = d.announced_at)
            """)
    Mono<Long> reopenMemberships(UUID departure);

    /** Whether the person is administrator and nobody else is. */
    @Query("""
            select coalesce(bool_or(m.person_id = :person) and not bool_or(m.person_id <> :person), false) from membership m
             where m.tenant_id = current_tenant() and m.role = 'REGION_ADMIN' and holds_now(m)
            """)
    Mono<Boolean> isOnlyAdministrator(UUID person);

    @Query("select name from tenant where id = current_tenant()")
    Mono<String> tenantName();

    /** Everyone who acts for a party for which the person acts, and the administrators; without the person and whoever does it. */
    @Query("""
            select distinct m.person_id from membership m
             where m.tenant_id = current_tenant() and m.person_id not in (:person, current_person()) and holds_now(m)
               and (m.role = 'REGION_ADMIN' or m.party_id in (select own.party_id from membership own
                        where own.tenant_id = current_tenant() and own.person_id = :person and own.ended_at is null))
            """)
    Flux<UUID> toTell(UUID person);
}

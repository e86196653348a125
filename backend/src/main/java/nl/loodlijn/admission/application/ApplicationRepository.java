package nl.loodlijn.admission.application;

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

/** Applications that the acting party may see: a provider its own, a region those that were submitted. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ApplicationRepository extends GenericRepository<ApplicationRow, UUID> {
    String APPLICATION = """
            select a.id, a.organisation_id, o.name as organisation_name, a.set_id, s.name as set_name, a.criteria_version_id, v.number as criteria_number,
                   a.state, a.laws, a.categories, a.establishments, a.kvk_number, a.rsin, a.agb_code, a.contact_name, a.contact_email, a.contact_phone,
                   a.version, a.began_at, a.changed_at, a.submitted_at, a.regime, a.decision_days, a.clock_started_on, a.due_on, a.round, a.decided_at,
                   a.decided_on_time, a.valid_until, a.ended_at
              from application a
              join organisation o on o.id = a.organisation_id
              join criteria_set s on s.tenant_id = a.tenant_id and s.id = a.set_id
              join criteria_version v on v.tenant_id = a.tenant_id and v.id = a.criteria_version_id
             where a.tenant_id = (select current_tenant())""";

    @Query(value = APPLICATION + " and a.id = :id", nativeQuery = true)
    Mono<ApplicationRow> find(UUID id);

    /** Holds it until the transaction ends, so that two things do not happen to it at once. */
    @Query(value = APPLICATION + " and a.id = :id for update of a", nativeQuery = true)
    Mono<ApplicationRow> held(UUID id);

    /** Empty when the organisation has a running application for the set. */
    @Query(value = """
            with added as (
                insert into application (tenant_id, organisation_id, set_id, criteria_version_id, laws, kvk_number, contact_name, contact_email, began_at, began_by, changed_at)
                select current_tenant(), o.id, :set, :criteria, cast(:begunLaws as text[]), coalesce(o.kvk_number, ''), '', '', :moment, current_person(), :moment
                  from organisation o where o.id = current_organisation()
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> begin(UUID set, UUID criteria, @TypeDef(type = DataType.STRING_ARRAY) String[] begunLaws, Instant moment);

    /** Gives 0 when the facts are not those that were looked at any more. */
    @Query(value = """
            update application set laws = cast(:newLaws as text[]), categories = cast(:newCategories as text[]), establishments = cast(:places as text[]),
                   kvk_number = :kvk, rsin = :newRsin, agb_code = :agb, contact_name = :name, contact_email = :email, contact_phone = :phone,
                   version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id and version = :seen
            """, nativeQuery = true)
    Mono<Long> writeFacts(UUID id, int seen, @TypeDef(type = DataType.STRING_ARRAY) String[] newLaws,
            @TypeDef(type = DataType.STRING_ARRAY) String[] newCategories, @TypeDef(type = DataType.STRING_ARRAY) String[] places,
            String kvk,
            String newRsin, String agb, String name, String email, String phone, Instant moment);

    /** Those of these product categories that no code list has on a day. */
    @Query(value = """
            select c from unnest(cast(:given as text[])) c
             where not exists (select from code k where k.list in ('jz020', 'wmo020') and c = k.list || '-' || k.code
                                  and :day >= k.valid_from and (k.valid_until is null or :day <= k.valid_until))
            """, nativeQuery = true)
    Flux<String> unknownCategories(@TypeDef(type = DataType.STRING_ARRAY) String[] given, LocalDate day);

    /** The first submission: the clock of the region starts. */
    @Query(value = """
            update application set state = 'SUBMITTED', version = version + 1, changed_at = :moment, submitted_at = :moment, regime = :law, decision_days = :days,
                   clock_started_on = :day, due_on = :due, round = 1
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> submit(UUID id, Instant moment, LocalDate day, LocalDate due, String law, int days);

    /** To another state, with another last day for the decision; null while the clock stands still. */
    @Query(value = """
            update application set state = :to, version = version + 1, changed_at = :moment, due_on = cast(:due as date)
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> move(UUID id, String to, @Nullable LocalDate due, Instant moment);

    @Query(value = """
            update application set state = :to, version = version + 1, changed_at = :moment, due_on = null, decided_at = :moment, decided_on_time = :inTime,
                   valid_until = case when :to = 'APPROVED' then cast(:until as date) end, ended_at = case when :to = 'REFUSED' then :moment end
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> decide(UUID id, String to, boolean inTime, @Nullable LocalDate until, Instant moment);

    @Query(value = """
            update application set state = :to, version = version + 1, changed_at = :moment, due_on = :due, clock_started_on = :day, round = round + 1, ended_at = null
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> reassess(UUID id, String to, LocalDate day, LocalDate due, Instant moment);

    /** To a state in which it has ended. */
    @Query(value = """
            update application set state = :to, version = version + 1, changed_at = :moment, due_on = null, ended_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> end(UUID id, String to, Instant moment);

    @Query(value = """
            insert into application_step (tenant_id, application_id, organisation_id, step, at, person_id, note)
            select tenant_id, id, organisation_id, :name, :moment, current_person(), cast(:why as text)
              from application where tenant_id = (select current_tenant()) and id = :application
            """, nativeQuery = true)
    Mono<Long> addStep(UUID application, String name, @Nullable String why, Instant moment);
}

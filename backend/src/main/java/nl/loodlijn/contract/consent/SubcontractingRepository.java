package nl.loodlijn.contract.consent;

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

/** Reports of subcontractors that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SubcontractingRepository extends GenericRepository<SubcontractingRow, UUID> {
    String REPORT = """
            select s.id, s.head_id, o.name as head_name, s.sub_id, s.provider_id, s.sub_name, s.sub_kvk, s.self_employed, s.admitted, s.categories,
                   s.municipality_codes, s.task, s.starts_on, s.ends_on, s.state, s.version, s.reported_on, s.reported_at, p.name as reported_by_name, s.changed_at, s.agreement_id
              from subcontracting s join organisation o on o.id = s.head_id left join person p on p.id = s.reported_by
             where s.tenant_id = (select current_tenant())""";

    @Query(value = REPORT + " and s.id = :id", nativeQuery = true)
    Mono<SubcontractingRow> find(UUID id);

    /** Holds it until the transaction ends, so that two things do not happen to it at once. */
    @Query(value = REPORT + " and s.id = :id for update of s", nativeQuery = true)
    Mono<SubcontractingRow> held(UUID id);

    /** Empty when the same is reported already and waits for an answer. */
    @Query(value = """
            with added as (
                insert into subcontracting (tenant_id, head_id, sub_id, provider_id, sub_name, sub_kvk, self_employed, admitted, categories, municipality_codes,
                       task, starts_on, ends_on, state, reported_on, reported_at, reported_by, changed_at, agreement_id)
                values (current_tenant(), current_organisation(), cast(:sub as uuid), cast(:provider as uuid), :name, :kvk, :alone, :onList,
                       cast(:care as text[]), cast(:places as text[]), :what, :first, cast(:last as date), case when :alone then 'REGISTERED' else 'REPORTED' end,
                       :day, :moment, current_person(), :moment, cast(:agreement as uuid))
                on conflict (tenant_id, head_id, sub_kvk) where state in ('REPORTED', 'QUESTION') do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> report(@Nullable UUID sub, @Nullable UUID provider, String name, String kvk, boolean alone, boolean onList,
            @TypeDef(type = DataType.STRING_ARRAY) String[] care, @TypeDef(type = DataType.STRING_ARRAY) String[] places, String what,
            LocalDate first, @Nullable LocalDate last, LocalDate day, Instant moment, @Nullable UUID agreement);

    /** Another version, whatever it is that changed. */
    @Query(value = """
            update subcontracting set version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> touch(UUID id, Instant moment);

    /** Gives 0 when it is not the version that was looked at any more. */
    @Query(value = """
            update subcontracting set starts_on = :first, version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id and version = :seen
            """, nativeQuery = true)
    Mono<Long> moveStart(UUID id, int seen, LocalDate first, Instant moment);

    @Query(value = """
            update subcontracting set state = 'ENDED', ends_on = :last, version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> end(UUID id, LocalDate last, Instant moment);

    /** The newest first, behind one; uses subcontracting_pkey, subcontracting_of_head or subcontracting_of_sub. */
    @Query(value = REPORT + """
             and (cardinality(cast(:states as text[])) = 0 or s.state = any (cast(:states as text[])))
             and (:words = '' or s.sub_name ilike '%' || :words || '%' or o.name ilike '%' || :words || '%' or s.sub_kvk like :words || '%')
             and (not :mine or s.state in ('REPORTED', 'QUESTION') and exists (
                     select from consent c where c.tenant_id = s.tenant_id and c.subcontracting_id = s.id and c.state = 'ASKED'
                        and case c.decider when 'REGION' then (select current_party()) = c.tenant_id else (select current_municipality()) = c.municipality_code end))
             and (cast(:after as uuid) is null or s.id < cast(:after as uuid))
             order by s.id desc limit :most
            """, nativeQuery = true)
    Flux<SubcontractingRow> list(String words, @TypeDef(type = DataType.STRING_ARRAY) String[] states, boolean mine, @Nullable UUID after,
            int most);

    @Query(value = """
            insert into subcontracting_step (tenant_id, subcontracting_id, head_id, step, by_name, at, person_id, note)
            select s.tenant_id, s.id, s.head_id, :name, case when current_organisation() is not null then party_name(s.tenant_id, 'ORGANISATION', current_organisation())
                       when current_party() = s.tenant_id then party_name(s.tenant_id, 'TENANT', s.tenant_id)
                       else party_name(s.tenant_id, 'MUNICIPALITY', current_party()) end,
                   :moment, current_person(), cast(:why as text)
              from subcontracting s where s.tenant_id = (select current_tenant()) and s.id = :id
            """, nativeQuery = true)
    Mono<Long> addStep(UUID id, String name, @Nullable String why, Instant moment);
}

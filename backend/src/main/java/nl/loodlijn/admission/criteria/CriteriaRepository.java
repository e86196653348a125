package nl.loodlijn.admission.criteria;

import java.time.Instant;
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

/** Criteria sets of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CriteriaRepository extends GenericRepository<CriteriaVersionRow, UUID> {
    String SET = """
            select s.id, s.name, s.laws, s.version, s.retired_at, p.number as published_number, p.published_at, p.criteria as published_criteria,
                   d.criteria as draft_criteria
              from criteria_set s
              left join lateral (select v.number, v.published_at, (select cast(count(*) as integer) from criterion c where c.tenant_id = v.tenant_id and c.version_id = v.id) as criteria
                                   from criteria_version v where v.tenant_id = s.tenant_id and v.set_id = s.id and v.number is not null
                                  order by v.number desc limit 1) p on true
              left join lateral (select (select cast(count(*) as integer) from criterion c where c.tenant_id = v.tenant_id and c.version_id = v.id) as criteria
                                   from criteria_version v where v.tenant_id = s.tenant_id and v.set_id = s.id and v.number is null) d on true
             where s.tenant_id = (select current_tenant())""";
    String VERSION = """
            select v.id, v.set_id, v.number, v.note, v.version, v.published_at, p.name as published_by_name
              from criteria_version v left join person p on p.id = v.published_by
             where v.tenant_id = (select current_tenant()) and v.set_id = :set""";

    @Query(value = SET + " order by s.retired_at nulls first, s.name, s.id", nativeQuery = true)
    Flux<CriteriaSetRow> sets();

    @Query(value = SET + " and s.id = :id", nativeQuery = true)
    Mono<CriteriaSetRow> set(UUID id);

    @Query(value = VERSION + " order by v.number desc nulls first", nativeQuery = true)
    Flux<CriteriaVersionRow> versions(UUID set);

    @Query(value = VERSION + " and v.number = :number", nativeQuery = true)
    Mono<CriteriaVersionRow> published(UUID set, int number);

    @Query(value = VERSION + " and v.number is not null order by v.number desc limit 1", nativeQuery = true)
    Mono<CriteriaVersionRow> newestPublished(UUID set);

    @Query(value = VERSION + " and v.number is null", nativeQuery = true)
    Mono<CriteriaVersionRow> draft(UUID set);

    /** In the order that the region gave them. */
    @Query(value = """
            select code, class as kind, dutch_title, dutch_asked, english_title, english_asked, evidence, number, not_older_than_months, valid_months,
                   recheck, recheck_months, legal_source, origin, laws, proportionality, shareable, version
              from criterion where tenant_id = (select current_tenant()) and version_id = :versionId order by position, code
            """, nativeQuery = true)
    Flux<CriterionRow> criteria(UUID versionId);

    @Query(value = """
            with added as (
                insert into criteria_set (tenant_id, name, laws, created_at, created_by)
                values (current_tenant(), :name, cast(:laws as text[]), :moment, current_person())
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> addSet(String name, @TypeDef(type = DataType.STRING_ARRAY) String[] laws, Instant moment);

    /** Whether another set in use has this name. */
    @Query(value = """
            select exists (select from criteria_set where tenant_id = (select current_tenant()) and lower(name) = lower(:name)
                              and retired_at is null and id <> :besides)
            """, nativeQuery = true)
    Mono<Boolean> nameTaken(String name, UUID besides);

    @Query(value = """
            update criteria_set set name = :name, laws = cast(:laws as text[]), retired_at = cast(:retiredAt as timestamptz), version = version + 1
             where tenant_id = (select current_tenant()) and id = :id and version = :version
            """, nativeQuery = true)
    Mono<Long> changeSet(UUID id, int version, String name, @TypeDef(type = DataType.STRING_ARRAY) String[] laws,
            @Nullable Instant retiredAt);

    /** Empty when there is a draft already. */
    @Query(value = """
            with added as (
                insert into criteria_version (tenant_id, set_id, created_at, created_by) values (current_tenant(), :set, :moment, current_person())
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> addDraft(UUID set, Instant moment);

    @Query(value = """
            insert into criterion (tenant_id, version_id, code, position, class, dutch_title, dutch_asked, english_title, english_asked, evidence, number,
                   not_older_than_months, valid_months, recheck, recheck_months, legal_source, origin, laws, proportionality, shareable)
            select tenant_id, :versionId, code, position, class, dutch_title, dutch_asked, english_title, english_asked, evidence, number,
                   not_older_than_months, valid_months, recheck, recheck_months, legal_source, origin, laws, proportionality, shareable
              from criterion where tenant_id = (select current_tenant()) and version_id = :from
            """, nativeQuery = true)
    Mono<Long> copyCriteria(UUID from, UUID versionId);

    /**
     * Writes criteria behind those that are there, or in the place of the one with the same code.
     *
     * @param criteria JSON array of {@link CriterionJson}
     */
    @Query(value = """
            insert into criterion as k (tenant_id, version_id, code, position, class, dutch_title, dutch_asked, english_title, english_asked, evidence, number,
                   not_older_than_months, valid_months, recheck, recheck_months, legal_source, origin, laws, proportionality, shareable)
            select current_tenant(), :versionId, c ->> 'code',
                   place + (select coalesce(max(position), 0) from criterion where tenant_id = (select current_tenant()) and version_id = :versionId),
                   c ->> 'class', coalesce(c -> 'dutch' ->> 'title', ''), coalesce(c -> 'dutch' ->> 'asked', ''), coalesce(c -> 'english' ->> 'title', ''),
                   coalesce(c -> 'english' ->> 'asked', ''), c -> 'evidence' ->> 'kind', c -> 'evidence' ->> 'number',
                   cast(c -> 'evidence' ->> 'notOlderThanMonths' as integer), cast(c -> 'evidence' ->> 'validMonths' as integer),
                   c -> 'recheck' ->> 'kind', cast(c -> 'recheck' ->> 'months' as integer), coalesce(c ->> 'legalSource', ''), c ->> 'origin',
                   array(select jsonb_array_elements_text(c -> 'laws')), coalesce(c ->> 'proportionality', ''), cast(c ->> 'shareable' as boolean)
              from jsonb_array_elements(cast(:criteria as jsonb)) with ordinality given(c, place)
            on conflict (tenant_id, version_id, code) do update
               set class = excluded.class, dutch_title = excluded.dutch_title, dutch_asked = excluded.dutch_asked,
                   english_title = excluded.english_title, english_asked = excluded.english_asked, evidence = excluded.evidence,
                   number = excluded.number, not_older_than_months = excluded.not_older_than_months, valid_months = excluded.valid_months,
                   recheck = excluded.recheck, recheck_months = excluded.recheck_months, legal_source = excluded.legal_source,
                   origin = excluded.origin, laws = excluded.laws, proportionality = excluded.proportionality, shareable = excluded.shareable,
                   version = k.version + 1
            """, nativeQuery = true)
    Mono<Long> write(UUID versionId, String criteria);

    @Query(value = "delete from criterion where tenant_id = (select current_tenant()) and version_id = :versionId and code = :code", nativeQuery = true)
    Mono<Long> remove(UUID versionId, String code);

    /** @param codes every code of the version, in the new order */
    @Query(value = """
            update criterion k set position = given.place
              from unnest(cast(:codes as text[])) with ordinality given(code, place)
             where k.tenant_id = (select current_tenant()) and k.version_id = :versionId and k.code = given.code and k.position <> given.place
            """, nativeQuery = true)
    Mono<Long> order(UUID versionId, @TypeDef(type = DataType.STRING_ARRAY) String[] codes);

    /** Holds the draft until the transaction ends, so that it is not published while it is changed. Gives 0 when there is no draft. */
    @Query(value = """
            update criteria_version set version = version + 1
             where tenant_id = (select current_tenant()) and set_id = :set and number is null
            """, nativeQuery = true)
    Mono<Long> touchDraft(UUID set);

    /** Gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = """
            update criteria_version v
               set number = 1 + (select coalesce(max(p.number), 0) from criteria_version p
                                  where p.tenant_id = v.tenant_id and p.set_id = v.set_id and p.number is not null),
                   note = :note, published_at = :moment, published_by = current_person()
             where v.tenant_id = (select current_tenant()) and v.set_id = :set and v.number is null and v.version = :version
            """, nativeQuery = true)
    Mono<Long> publish(UUID set, int version, @Nullable String note, Instant moment);

    /** Gives 0 when the draft is not the one that was looked at any more. */
    @Query(value = "delete from criteria_version where tenant_id = (select current_tenant()) and set_id = :set and number is null and version = :version", nativeQuery = true)
    Mono<Long> discard(UUID set, int version);
}

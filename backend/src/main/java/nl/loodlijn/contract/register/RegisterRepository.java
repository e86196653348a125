package nl.loodlijn.contract.register;

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

/** The register as the acting party may see it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface RegisterRepository extends GenericRepository<RelationRow, UUID> {
    /**
     * What was known on a day, with what of the question each relation does not answer to; uses register_as_it_was. Words find who takes part in a
     * consortium as well.
     */
    String LISTED = """
            with listed as materialized (
                select e.subcontracting_id as id, e.head_id, e.head_name, e.head_kvk, e.sub_name, e.sub_kvk, e.self_employed, e.categories, e.municipality_codes,
                       e.working_codes, e.works_from, e.ends_on, v.phase, v.consent, e.known_from, lower(e.sub_name) as sort_name,
                       coalesce(e.sub_id, (select o.id from organisation o where o.kvk_number = e.sub_kvk)) as sub_id,
                       e.agreement_id, e.agreement_title, e.model_name, e.model_number,
                       cast(not (cardinality(cast(:places as text[])) = 0 or e.municipality_codes && cast(:places as text[])) as integer) as no_place,
                       cast(not (cardinality(cast(:care as text[])) = 0 or e.categories && cast(:care as text[])) as integer) as no_care,
                       cast(not (cardinality(cast(:heads as text[])) = 0 or cast(e.head_id as text) = any (cast(:heads as text[]))) as integer) as no_head,
                       cast(not (cardinality(cast(:subs as text[])) = 0 or e.sub_kvk = any (cast(:subs as text[]))) as integer) as no_sub,
                       cast(not (v.phase = any (cast(:phases as text[]))) as integer) as no_phase,
                       cast(not (cardinality(cast(:answers as text[])) = 0 or v.consent = any (cast(:answers as text[]))) as integer) as no_consent
                  from register_entry e
                 cross join lateral (
                       select case when e.state in ('REFUSED', 'WITHDRAWN') then 'OFF' when cardinality(e.working_codes) = 0 then 'WAITING'
                                   when e.ends_on < cast(:day as date) then 'ENDED' when e.works_from > cast(:day as date) then 'PLANNED' else 'WORKING' end as phase,
                              case when e.self_employed then 'NOT_NEEDED' when e.state in ('REPORTED', 'QUESTION') then 'WAITING'
                                   when e.state in ('REFUSED', 'WITHDRAWN') then e.state else 'CONSENTED' end as consent) v
                 where e.tenant_id = (select current_tenant()) and e.known_until >= :until and e.known_from < :until
                   and (:words = '' or e.words like '% ' || (select search.fold(:words)) || '%'
                        or array[e.head_id, coalesce(e.sub_id, (select o.id from organisation o where o.kvk_number = e.sub_kvk))] && array(
                           select m.consortium_id from consortium_member m
                            where m.tenant_id = (select current_tenant()) and m.known_until >= :until and m.known_from < :until
                              and m.starts_on <= cast(:day as date) and (m.ends_on is null or m.ends_on >= cast(:day as date))
                              and ' ' || search.fold(m.member_name || ' ' || m.member_kvk) like '% ' || (select search.fold(:words)) || '%')))""";

    /** By name of the subcontractor, behind a row. */
    @Query(value = LISTED + """

            select id, head_id, head_name, head_kvk, sub_name, sub_kvk, self_employed, categories, municipality_codes, working_codes, works_from, ends_on,
                   phase, consent, known_from, sort_name, agreement_id, agreement_title, model_name, model_number, sub_id
              from listed
             where no_place + no_care + no_head + no_sub + no_phase + no_consent = 0
               and (:afterId = '' or sort_name > :afterName or sort_name = :afterName and cast(id as text) > :afterId)
             order by sort_name, cast(id as text) limit :most
            """, nativeQuery = true)
    Flux<RelationRow> list(LocalDate day, Instant until, String words, @TypeDef(type = DataType.STRING_ARRAY) String[] places,
            @TypeDef(type = DataType.STRING_ARRAY) String[] care, @TypeDef(type = DataType.STRING_ARRAY) String[] heads,
            @TypeDef(type = DataType.STRING_ARRAY) String[] subs, @TypeDef(type = DataType.STRING_ARRAY) String[] phases,
            @TypeDef(type = DataType.STRING_ARRAY) String[] answers, String afterName, String afterId, int most);

    /** The newest first, behind one; uses register_entry_pkey. */
    @Query(value = """
            select e.id, e.subcontracting_id, e.known_from, e.change, e.head_name, e.sub_name, e.municipality_codes, e.working_codes, e.works_from, e.ends_on
              from register_entry e
             where e.tenant_id = (select current_tenant()) and (cast(:after as uuid) is null or e.id < cast(:after as uuid))
             order by e.id desc limit :most
            """, nativeQuery = true)
    Flux<ChangeRow> changes(@Nullable UUID after, int most);
}

package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Lists of agreements that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ListRepository extends GenericRepository<ListedRow, UUID> {
    /** What fits the question but for the facets; of each facet whether the choice in it leaves the agreement out (1) or not (0). */
    String LISTED = """
            with listed as (
                select a.id, a.kind, a.head_id, a.sub_id, h.name as head_name, s.name as sub_name, t.name as region_name, a.title, a.state, a.starts_on, a.ends_on,
                       a.changed_at, coalesce(w.waits, false) as waits,
                       case when cardinality(cast(:states as text[])) = 0 or a.state = any (cast(:states as text[])) then 0 else 1 end as no_state,
                       case when cardinality(cast(:kinds as text[])) = 0 or a.kind = any (cast(:kinds as text[])) then 0 else 1 end as no_kind,
                       case when cardinality(cast(:parties as text[])) = 0 or cast(a.head_id as text) = any (cast(:parties as text[]))
                                 or cast(a.sub_id as text) = any (cast(:parties as text[])) then 0 else 1 end as no_party
                  from agreement a
                  join tenant t on t.id = a.tenant_id
                  left join organisation h on h.id = a.head_id
                  left join organisation s on s.id = a.sub_id
                  left join lateral (
                       select true as waits from agreement_version v
                        where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.state in ('OFFERED', 'SIGNED_BY_ONE')
                          and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party())
                          and not exists (select from agreement_signature g where g.tenant_id = v.tenant_id and g.agreement_id = v.agreement_id
                                             and g.number = v.number and g.party_id = current_party())) w on true
                 where a.tenant_id = (select current_tenant())
                   and (:words = '' or a.title ilike '%' || :words || '%' or h.name ilike '%' || :words || '%' or s.name ilike '%' || :words || '%')
                   and (:framework = '' or cast(a.framework_id as text) = :framework)
                   and (:lastDay = '' or a.ends_on <= cast(nullif(:lastDay, '') as date))
                   and (not :waiting or w.waits))
            """;

    /**
     * What waits for the signature of the acting party comes first, and of that and of the rest what changed last; uses agreement_by_change. An empty
     * filter asks for all.
     *
     * @param words a part of the title or of the name of a party
     * @param framework only what falls under it; empty for all
     * @param lastDay ISO day on which or before which it ends; empty for all
     * @param waiting whether only what waits for the signature of the acting party
     * @param afterWaits 1 or 0: whether the row before the page waits
     * @param afterId the row before the page; empty for the first page
     */
    @Query(value = LISTED + """
            , found as (select * from listed l where l.no_state + l.no_kind + l.no_party = 0),
            page as (
                select f.* from found f
                 where :afterId = '' or (cast(f.waits as integer), f.changed_at, cast(f.id as text)) < (:afterWaits, :afterMoment, :afterId)
                 order by f.waits desc, f.changed_at desc, cast(f.id as text) desc limit :most)
            select p.id, p.kind, p.head_name, p.sub_name, p.region_name, p.title, p.state, p.starts_on, p.ends_on, p.changed_at, p.waits,
                   (select cast(count(*) as integer) from agreement_deviation d
                     where d.tenant_id = (select current_tenant()) and d.agreement_id = p.id
                       and d.number = (select max(v.number) from agreement_version v where v.tenant_id = d.tenant_id and v.agreement_id = p.id
                                          and v.state not in ('REFUSED', 'WITHDRAWN'))) as deviations
              from page p order by p.waits desc, p.changed_at desc, cast(p.id as text) desc
            """, nativeQuery = true)
    Flux<ListedRow> list(String words, @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            @TypeDef(type = DataType.STRING_ARRAY) String[] kinds, @TypeDef(type = DataType.STRING_ARRAY) String[] parties,
            String framework,
            String lastDay, boolean waiting, int afterWaits, Instant afterMoment, String afterId, int most);
}

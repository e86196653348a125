package nl.loodlijn.contract.declaration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How many declarations the list would show with another choice; what is chosen in a facet does not reduce its own numbers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeclarationFacetRepository extends GenericRepository<DeclarationFacetRow, String> {
    @Query(value = """
            with listed as (
                select d.state, to_char(d.period, 'YYYY-MM') as month, v.total_cents,
                       cardinality(cast(:states as text[])) = 0 or d.state = any (cast(:states as text[])) as in_state,
                       cardinality(cast(:periods as text[])) = 0 or to_char(d.period, 'YYYY-MM') = any (cast(:periods as text[])) as in_period
                  from declaration d
                  join agreement a on a.tenant_id = d.tenant_id and a.id = d.agreement_id
                  join organisation o on o.id = d.organisation_id
                  join declaration_version v on v.tenant_id = d.tenant_id and v.declaration_id = d.id and v.number = coalesce(d.sent_number, 1)
                 where d.tenant_id = (select current_tenant()) and (:agreement = '' or cast(d.agreement_id as text) = :agreement)
                   and (:words = '' or a.title ilike '%' || :words || '%' or o.name ilike '%' || :words || '%'))
            select 'state ' || l.state as place, 'state' as facet, l.state as value, count(*) as number, cast(sum(l.total_cents) as bigint) as cents
              from listed l where l.in_period group by l.state
            union all
            select 'period ' || l.month, 'period', l.month, count(*), cast(sum(l.total_cents) as bigint) from listed l where l.in_state group by l.month
            union all
            select 'total', 'total', '', count(*), cast(coalesce(sum(l.total_cents), 0) as bigint) from listed l where l.in_state and l.in_period
             order by 1
            """, nativeQuery = true)
    Flux<DeclarationFacetRow> facets(@TypeDef(type = DataType.STRING_ARRAY) String[] periods,
            @TypeDef(type = DataType.STRING_ARRAY) String[] states, String agreement, String words);
}

package nl.loodlijn.contract.agreement;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How many agreements the list would show with another choice; what is chosen in a facet does not reduce its own numbers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ListFacetRepository extends GenericRepository<ListFacetRow, String> {
    /** Of the other parties the forty with most agreements, and those that were chosen. */
    @Query(value = ListRepository.LISTED + """

            select 'state ' || l.state as place, 'state' as facet, l.state as value, cast(null as text) as label, count(*) as number
              from listed l where l.no_kind + l.no_party = 0 group by l.state
            union all
            select 'kind ' || l.kind, 'kind', l.kind, null, count(*) from listed l where l.no_state + l.no_party = 0 group by l.kind
            union all
            select 'party ' || p.id, 'party', p.id, p.name, p.number
              from (select cast(o.id as text) as id, o.name, count(*) as number, row_number() over (order by count(*) desc, o.name) as rank
                      from listed l cross join lateral (values (l.head_id, l.head_name), (l.sub_id, l.sub_name)) o(id, name)
                     where o.id is not null and o.id is distinct from current_party() and l.no_state + l.no_kind = 0 group by o.id, o.name) p
             where p.rank <= 40 or p.id = any (cast(:parties as text[]))
            union all
            select 'total', 'total', '', null, count(*) from listed l where l.no_state + l.no_kind + l.no_party = 0
            """, nativeQuery = true)
    Flux<ListFacetRow> facets(String words, @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            @TypeDef(type = DataType.STRING_ARRAY) String[] kinds, @TypeDef(type = DataType.STRING_ARRAY) String[] parties,
            String framework,
            String lastDay, boolean waiting);
}

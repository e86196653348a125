package nl.loodlijn.admission.application;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How many applications a list would have with another choice; what is chosen in a facet does not reduce its own numbers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FacetRepository extends GenericRepository<FacetRow, String> {
    @Query(value = ListRepository.LISTED + """

            select 'state ' || state as place, 'state' as facet, state as value, cast(null as text) as label, count(*) as number
              from listed where """ + ListRepository.SETS + " and " + ListRepository.TERMS + " group by state"
            + " union all select 'set ' || set_id, 'set', cast(set_id as text), set_name, count(*) from listed where "
            + ListRepository.STATES
            + " and " + ListRepository.TERMS + " group by set_id, set_name"
            + " union all select 'term ' || term, 'term', term, null, count(*) from listed where " + ListRepository.STATES + " and "
            + ListRepository.SETS + " group by term"
            + " union all select 'total', 'total', '', null, count(*) from listed where " + ListRepository.STATES + " and "
            + ListRepository.SETS + " and " + ListRepository.TERMS, nativeQuery = true)
    Flux<FacetRow> facets(LocalDate day, LocalDate soon, String words, @TypeDef(type = DataType.STRING_ARRAY) String[] states,
            @TypeDef(type = DataType.STRING_ARRAY) String[] sets, @TypeDef(type = DataType.STRING_ARRAY) String[] terms);
}

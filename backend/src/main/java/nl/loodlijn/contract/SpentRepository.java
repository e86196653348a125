package nl.loodlijn.contract;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What was spent; the database gives nothing to whoever does not act for the region itself. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SpentRepository extends GenericRepository<SpentRow, String> {
    @Query(value = """
            select s.agreement_id || ' ' || s.period as place, s.agreement_id, s.title, s.period, s.head_cents, s.sub_cents
              from spent_of_agreements(:first, :last) s order by s.title, s.agreement_id, s.period
            """, nativeQuery = true)
    Flux<SpentRow> spent(LocalDate first, LocalDate last);
}

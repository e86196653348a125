package nl.loodlijn.admission.assessment;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Where decisions are different. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PartRepository extends GenericRepository<PartRow, Integer> {
    @Query(value = """
            select round, category, establishment, outcome, reason from decision_part
             where tenant_id = (select current_tenant()) and application_id = :application order by round desc, category, establishment
            """, nativeQuery = true)
    Flux<PartRow> parts(UUID application);
}

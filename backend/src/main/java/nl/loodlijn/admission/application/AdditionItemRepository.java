package nl.loodlijn.admission.application;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What was missing, criterion by criterion. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AdditionItemRepository extends GenericRepository<AdditionItemRow, String> {
    @Query(value = """
            select code, number, missing from addition_item
             where tenant_id = (select current_tenant()) and application_id = :application order by number, code
            """, nativeQuery = true)
    Flux<AdditionItemRow> items(UUID application);
}

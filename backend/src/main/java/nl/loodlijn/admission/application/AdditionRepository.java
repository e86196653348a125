package nl.loodlijn.admission.application;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Additions that were asked. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AdditionRepository extends GenericRepository<AdditionRow, Integer> {
    @Query(value = """
            select number, asked_on, due_on, answered_on, lapsed from addition_request
             where tenant_id = (select current_tenant()) and application_id = :application order by number
            """, nativeQuery = true)
    Flux<AdditionRow> requests(UUID application);

    @Query(value = """
            update addition_request set answered_on = :day
             where tenant_id = (select current_tenant()) and application_id = :application and answered_on is null and not lapsed
            """, nativeQuery = true)
    Mono<Long> answered(UUID application, LocalDate day);
}

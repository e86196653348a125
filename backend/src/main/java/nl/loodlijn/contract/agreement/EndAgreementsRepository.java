package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job that ends agreements may do. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface EndAgreementsRepository extends GenericRepository<AdmittedRow, String> {
    /** Gives how many ended; those that fell under them ended with them. */
    @Query("select end_agreements(:day, :moment)")
    Mono<Integer> end(LocalDate day, Instant moment);
}

package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job of terms may do; each gives how many there were, and does nothing more when it is done again. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface TermsJobRepository extends GenericRepository<AssessorRow, Integer> {
    @Query("select go_on_without_additions(:day, :moment)")
    Mono<Integer> goOn(LocalDate day, Instant moment);

    @Query("select expire_admissions(:day, :moment)")
    Mono<Integer> expire(LocalDate day, Instant moment);

    @Query("select remind_of_expiry(:day, :moment)")
    Mono<Integer> remind(LocalDate day, Instant moment);
}

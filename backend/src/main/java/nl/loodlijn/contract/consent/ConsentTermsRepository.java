package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job of terms may do. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ConsentTermsRepository extends GenericRepository<ConsentRow, String> {
    /** Gives how many reports are due; done again it tells nobody twice. */
    @Query("select remind_of_consents(:day, :moment)")
    Mono<Integer> remind(LocalDate day, Instant moment);

    /** Gives how many relations lost a municipality of which the last day passed; may run twice. */
    @Query("select close_revoked_consents(:day, :moment)")
    Mono<Integer> close(LocalDate day, Instant moment);
}

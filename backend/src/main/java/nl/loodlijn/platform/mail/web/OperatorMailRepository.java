package nl.loodlijn.platform.mail.web;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of the database that refuse whoever is not an operator. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OperatorMailRepository extends GenericRepository<UndeliveredMail, UUID> {
    @Query("""
            select id, recipient, state, error, attempts, posted_at, given_up_at, next_attempt_at, sendable from operator_mail()
            """)
    Flux<UndeliveredMail> undelivered();

    /** Gives 1, or 0 when there is no such mail with its text. */
    @Query("select operator_retry_mail(:id, :moment)")
    Mono<Integer> retry(UUID id, Instant moment);
}

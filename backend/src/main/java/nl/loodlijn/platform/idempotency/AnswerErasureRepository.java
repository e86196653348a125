package nl.loodlijn.platform.idempotency;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Erasure of kept answers. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface AnswerErasureRepository extends GenericRepository<KeptAnswer, UUID> {
    @Query("select idempotent_request_sweep(:answeredBefore)")
    Mono<Integer> sweep(Instant answeredBefore);
}

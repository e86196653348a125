package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Erasure of runs. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface RunErasureRepository extends GenericRepository<RunRow, UUID> {
    @Query("select erase_runs(:overBefore, :atMost)")
    Mono<Integer> runs(Instant overBefore, int atMost);
}

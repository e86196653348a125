package nl.loodlijn.admission.application;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Applications as the erasure sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ApplicationErasureRepository extends GenericRepository<StepRow, UUID> {
    @Query("select erase_left_applications(:overBefore, :atMost)")
    Mono<Integer> eraseLeft(Instant overBefore, int atMost);

    @Query("select erase_old_evidence(:overBefore, :atMost)")
    Mono<Integer> eraseEvidence(Instant overBefore, int atMost);
}

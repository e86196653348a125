package nl.loodlijn.publicsite.feedback;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Feedback as the job role sees it. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface OldFeedbackRepository extends GenericRepository<FeedbackRow, UUID> {
    /** Gives how many there were. */
    @Query("select erase_feedback(:overBefore, :atMost)")
    Mono<Integer> erase(Instant overBefore, int atMost);
}

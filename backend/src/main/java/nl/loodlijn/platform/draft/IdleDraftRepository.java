package nl.loodlijn.platform.draft;

import java.time.Instant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Drafts as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface IdleDraftRepository extends GenericRepository<DraftRow, String> {
    /** Gives how many there were. */
    @Query("select forget_drafts(:changedBefore)")
    Mono<Integer> erase(Instant changedBefore);
}

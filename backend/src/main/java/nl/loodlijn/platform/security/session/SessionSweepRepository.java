package nl.loodlijn.platform.security.session;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job role may do to sessions. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface SessionSweepRepository extends GenericRepository<AccountRow, UUID> {
    /** Deletes sessions that are over or idle; gives how many. */
    @Query("select session_sweep(:moment, :idleSince)")
    Mono<Integer> sweep(Instant moment, Instant idleSince);
}

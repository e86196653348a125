package nl.loodlijn.platform.live;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What happened and who was here, as the job role sees it. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ForgetRepository extends GenericRepository<LiveRow, UUID> {
    @Query("select forget_live_events(:writtenBefore)")
    Mono<Integer> events(Instant writtenBefore);

    @Query("select forget_presence(:seenBefore)")
    Mono<Integer> presence(Instant seenBefore);
}

package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Feeds as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface LeftFeedRepository extends GenericRepository<FeedRepository.Holder, UUID> {
    /** Gives how many there were. */
    @Query("select erase_calendar_feeds_of_who_left(:accessEndedBefore, :atMost)")
    Mono<Integer> erase(Instant accessEndedBefore, int atMost);
}

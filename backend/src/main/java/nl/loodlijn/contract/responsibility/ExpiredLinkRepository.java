package nl.loodlijn.contract.responsibility;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Links as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ExpiredLinkRepository extends GenericRepository<LinkRow, UUID> {
    /** Gives how many there were. */
    @Query("select erase_responsibility_links(:overBefore, :atMost)")
    Mono<Integer> erase(Instant overBefore, int atMost);
}

package nl.loodlijn.shortlist.contact;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Contact requests as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface OldContactRepository extends GenericRepository<ContactRow, UUID> {
    /** Gives how many there were. */
    @Query("select erase_contact_requests(:overBefore, :atMost)")
    Mono<Integer> erase(Instant overBefore, int atMost);
}

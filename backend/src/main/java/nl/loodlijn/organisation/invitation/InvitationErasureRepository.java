package nl.loodlijn.organisation.invitation;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Erasure of invitations that nobody took up. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface InvitationErasureRepository extends GenericRepository<InvitationRow, UUID> {
    @Query("select erase_unused_invitations(:overBefore, :atMost)")
    Mono<Integer> unused(Instant overBefore, int atMost);
}

package nl.loodlijn.admission.passport;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Passports as the erasure sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface PassportErasureRepository extends GenericRepository<PassportUseRow, UUID> {
    @Query("select erase_old_passport_items(:overBefore, :atMost)")
    Mono<Integer> eraseItems(Instant overBefore, int atMost);

    @Query("select erase_old_passport_facts(:overBefore, :atMost)")
    Mono<Integer> eraseFacts(Instant overBefore, int atMost);
}

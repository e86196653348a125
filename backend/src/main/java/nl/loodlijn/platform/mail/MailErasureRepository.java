package nl.loodlijn.platform.mail;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Erasure of mail. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface MailErasureRepository extends GenericRepository<OutboxRow, UUID> {
    @Query("select erase_given_up_mail_text(:overBefore, :atMost)")
    Mono<Integer> texts(Instant overBefore, int atMost);

    @Query("select erase_mail(:overBefore, :atMost)")
    Mono<Integer> messages(Instant overBefore, int atMost);
}

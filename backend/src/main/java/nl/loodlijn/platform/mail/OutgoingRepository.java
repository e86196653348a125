package nl.loodlijn.platform.mail;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** The outbox as the job role sees it. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface OutgoingRepository extends GenericRepository<OutboxRow, UUID> {
    /** The message that waits longest; no other replica sees it until the transaction ends. Uses mail_outbox_due. */
    @Query("""
            select id, recipient, subject, body_text, body_html, attempts from mail_outbox
             where next_attempt_at <= :moment order by next_attempt_at limit 1 for update skip locked
            """)
    Mono<OutboxRow> due(Instant moment);

    /** Counts an attempt that begins; when nothing is heard of it, the message is due again at the end of the lease. */
    @Query("update mail_outbox set attempts = attempts + 1, next_attempt_at = :lease where id = :id")
    Mono<Long> attempt(UUID id, Instant lease);

    @Query("""
            update mail_outbox set sent_at = :moment, next_attempt_at = null, body_text = null, body_html = null, last_error = null
             where id = :id
            """)
    Mono<Long> sent(UUID id, Instant moment);

    @Query("update mail_outbox set next_attempt_at = :next, last_error = :error where id = :id and sent_at is null")
    Mono<Long> failed(UUID id, String error, Instant next);

    @Query("""
            update mail_outbox set next_attempt_at = null, body_text = null, body_html = null, last_error = :error
             where id = :id and sent_at is null
            """)
    Mono<Long> givenUp(UUID id, String error);
}

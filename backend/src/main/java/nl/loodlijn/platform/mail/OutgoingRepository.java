package nl.loodlijn.platform.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** The outbox as the job role sees it. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface OutgoingRepository extends GenericRepository<OutboxRow, UUID> {
    @Query("""
            insert into mail_outbox (id, recipient, subject, body_text, body_html, unsubscribe_url, posted_at, next_attempt_at)
            values (:id, :recipient, :subject, :text, :html, :unsubscribe, :moment, :moment)
            """)
    Mono<Long> post(UUID id, String recipient, String subject, String text, String html, @Nullable String unsubscribe, Instant moment);

    /** The message that waits longest; no other replica sees it until the transaction ends. Uses mail_outbox_due. */
    @Query("""
            select id, recipient, subject, body_text, body_html, unsubscribe_url, attempts from mail_outbox
             where next_attempt_at <= :moment and (leased_until is null or leased_until < clock_timestamp())
             order by next_attempt_at limit 1 for update skip locked
            """)
    Mono<OutboxRow> due(Instant moment);

    /** Counts an attempt that begins; when nothing is heard of it, the message is due again at the end of the lease. */
    @Query("""
            update mail_outbox set attempts = attempts + 1, leased_until = clock_timestamp() + make_interval(secs => :seconds) where id = :id
            """)
    Mono<Long> attempt(UUID id, double seconds);

    @Query("""
            update mail_outbox set sent_at = :moment, next_attempt_at = null, given_up_at = null, bounced = false, leased_until = null,
                   body_text = null, body_html = null, unsubscribe_url = null, last_error = null
             where id = :id
            """)
    Mono<Long> sent(UUID id, Instant moment);

    @Query("""
            update mail_outbox set next_attempt_at = :next, leased_until = null, last_error = :error
             where id = :id and sent_at is null and given_up_at is null
            """)
    Mono<Long> failed(UUID id, String error, Instant next);

    @Query("""
            update mail_outbox set next_attempt_at = null, leased_until = null, given_up_at = :moment, bounced = :bounced, last_error = :error
             where id = :id and sent_at is null
            """)
    Mono<Long> givenUp(UUID id, String error, boolean bounced, Instant moment);

    @Query("select count(*) from mail_outbox where next_attempt_at is not null")
    Mono<Long> waiting();
}

package nl.loodlijn.platform.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OutboxRepository extends GenericRepository<OutboxRow, UUID> {
    @Query("""
            insert into mail_outbox (id, recipient, subject, body_text, body_html, unsubscribe_url, posted_at, next_attempt_at)
            values (:id, :recipient, :subject, :text, :html, :unsubscribe, :moment, :moment)
            """)
    Mono<Long> post(UUID id, String recipient, String subject, String text, String html, @Nullable String unsubscribe, Instant moment);
}

package nl.loodlijn.platform.idempotency;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Answers to requests with a key, of the person and the tenant of the unit of work. Keys and hashes are hexadecimal. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface IdempotentRequestRepository extends GenericRepository<KeptAnswer, String> {
    /** Keeps others with this number out until the transaction ends; false when one is in already. */
    @Query("select pg_try_advisory_xact_lock(:number)")
    Mono<Boolean> lock(long number);

    @Query("""
            select encode(body_hash, 'hex') as body_hash, cast(status as integer) as status, cast(headers as text) as headers, body, body_kept
              from idempotent_request
             where person_id = current_person() and key_hash = decode(:key, 'hex') and answered_at > :since
            """)
    Mono<KeptAnswer> find(String key, Instant since);

    @Query("delete from idempotent_request where person_id = current_person() and key_hash = decode(:key, 'hex')")
    Mono<Long> forget(String key);

    @Query("""
            insert into idempotent_request (person_id, key_hash, tenant_id, body_hash, status, headers, body, body_kept, answered_at)
            values (current_person(), decode(:key, 'hex'), current_tenant(), decode(:bodyHash, 'hex'), :status, cast(:headers as jsonb), :body,
                    :bodyKept, :moment)
            """)
    Mono<Long> keep(String key, String bodyHash, int status, String headers, @Nullable String body, boolean bodyKept, Instant moment);
}

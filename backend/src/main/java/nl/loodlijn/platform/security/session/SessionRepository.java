package nl.loodlijn.platform.security.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Sessions and accounts, through the functions that are the only way to them. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<AccountRow, UUID> {
    @Query("""
            select session_start(:idHash, :issuer, :subject, :name, :email, :emailVerified, :idToken, :providerSession, :moment, :end)
            """)
    Mono<UUID> start(byte[] idHash, String issuer, String subject, String name, String email, boolean emailVerified, byte[] idToken,
            @Nullable String providerSession, Instant moment, Instant end);

    @Query("select * from session_account(:idHash, :moment, :idleSince)")
    Mono<AccountRow> account(byte[] idHash, Instant moment, Instant idleSince);

    @Query("select session_touch(:idHash, :moment, :idleSince)")
    Mono<Integer> touch(byte[] idHash, Instant moment, Instant idleSince);

    @Query("select * from machine_account(:issuer, :subject, :name)")
    Mono<AccountRow> machine(String issuer, String subject, String name);

    /** The sealed token in hexadecimal. */
    @Query("select encode(token, 'hex') from session_end(:idHash) token where token is not null")
    Mono<String> end(byte[] idHash);

    /** The sealed token in hexadecimal, of a session that goes on. */
    @Query("select encode(token, 'hex') from session_token(:idHash) token where token is not null")
    Mono<String> token(byte[] idHash);

    @Query("select session_end_at_provider(:issuer, :subject, :providerSession)")
    Mono<Integer> endAtProvider(String issuer, @Nullable String subject, @Nullable String providerSession);
}

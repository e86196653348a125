package nl.loodlijn.organisation.invitation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Invitations as the holder of their secret reaches them, from outside the tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface InvitationLinkRepository extends GenericRepository<InvitationLinkRepository.Facts, UUID> {
    @MappedEntity
    record Facts(@Id UUID id, String tenantName, String role, String partyName, String email, String state) {
    }

    @MappedEntity
    record Taken(@Id UUID id, String outcome, @Nullable String tenantSlug) {
    }

    @Query("select * from invitation_facts(:tokenHash, :moment)")
    Mono<Facts> facts(byte[] tokenHash, Instant moment);

    @Query("select * from invitation_accept(:tokenHash, :moment)")
    Mono<Taken> accept(byte[] tokenHash, Instant moment);
}

package nl.loodlijn.platform.files;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Files of the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface StoredFileRepository extends GenericRepository<StoredFile, UUID> {
    @Query("""
            insert into stored_file (tenant_id, id, party_id, purpose, name, media_type, size, sha256, state, finding, uploaded_at, uploaded_by)
            values (current_tenant(), :id, current_party(), :purpose, :name, :mediaType, :size, decode(:sha256, 'hex'), :state, :finding, :moment, current_person())
            """)
    Mono<Long> insert(UUID id, String purpose, String name, String mediaType, long size, String sha256, String state,
            @Nullable String finding,
            Instant moment);

    @Query("""
            select id, purpose, name, media_type, size, encode(sha256, 'hex') as sha256, uploaded_at from stored_file
             where tenant_id = current_tenant() and id = :id and state = 'KEPT'
            """)
    Mono<StoredFile> find(UUID id);

    @Query("select exists (select from stored_file where tenant_id = current_tenant() and id = :id and state = 'QUARANTINED')")
    Mono<Boolean> waits(UUID id);

    @Query("""
            update stored_file set state = 'DELETED', deleted_at = :moment
             where tenant_id = current_tenant() and id = :id and state in ('KEPT', 'QUARANTINED')
            """)
    Mono<Long> markDeleted(UUID id, Instant moment);
}

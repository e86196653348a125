package nl.loodlijn.platform.files;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Files that wait for the virus scanner, as a run of a job inside their tenant sees them. Uses the primary key. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface QuarantineRepository extends GenericRepository<StoredFile, UUID> {
    @Query("select exists (select from stored_file where tenant_id = current_tenant() and id = :id and state = 'QUARANTINED')")
    Mono<Boolean> waits(UUID id);

    @Query("""
            update stored_file set state = case when cast(:finding as text) is null then 'KEPT' else 'INFECTED' end, finding = :finding
             where tenant_id = current_tenant() and id = :id and state = 'QUARANTINED'
            """)
    Mono<Long> judge(UUID id, @Nullable String finding);
}

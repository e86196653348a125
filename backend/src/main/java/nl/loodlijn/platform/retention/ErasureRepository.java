package nl.loodlijn.platform.retention;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface ErasureRepository extends GenericRepository<ErasureRow, UUID> {
    @Query("""
            insert into erasure (kind, records, older_than, reason, erased_at, run_id)
            values (:kind, :records, :olderThan, :reason, :moment, :run)
            """)
    Mono<Long> prove(String kind, int records, Instant olderThan, String reason, Instant moment, UUID run);
}

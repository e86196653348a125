package nl.loodlijn.settings;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Reads what the tenant of the unit of work decided. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface StalePeriodRepository extends GenericRepository<StalePeriodRepository.Row, UUID> {
    /** A row of table published_tenant. */
    @MappedEntity
    record Row(@Id UUID tenantId, int staleDays) {
    }

    @Query("select stale_days from published_tenant where tenant_id = current_tenant()")
    Mono<Integer> days();
}

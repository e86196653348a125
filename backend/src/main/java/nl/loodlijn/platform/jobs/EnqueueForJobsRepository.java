package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Asks for runs in the unit of work of another run. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface EnqueueForJobsRepository extends GenericRepository<RunRow, UUID> {
    @Query("select enqueue_job(:job, :payload, :dueAt, :cause)")
    Mono<UUID> enqueue(String job, String payload, Instant dueAt, String cause);
}

package nl.loodlijn.platform.jobs.web;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of the database that refuse whoever is not an operator. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OperatorJobsRepository extends GenericRepository<JobCounts, String> {
    @Query("select name, next_due_at, waiting, running, given_up from operator_jobs()")
    Flux<JobCounts> jobs();

    @Query("""
            select id, job, state, due_at, started_at, finished_at, next_attempt_at, attempts, last_error from operator_runs(:perJob)
            """)
    Flux<RunView> runs(int perJob);

    /** Gives 1, or 0 when there is no such job that runs by itself. */
    @Query("select operator_run_job(:job, :moment)")
    Mono<Integer> run(String job, Instant moment);

    /** Gives 1, or 0 when there is no such run that failed. */
    @Query("select operator_retry_run(:id, :moment)")
    Mono<Integer> retry(UUID id, Instant moment);
}

package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Runs as workers take and finish them. A lease is compared with the clock of the database, which all replicas share. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface RunRepository extends GenericRepository<RunRow, UUID> {
    /** Takes the run that waits longest, or one whose worker was lost. Uses job_run_open. */
    @Query("""
            with next as (
                select id from job_run
                 where job = any(string_to_array(:known, ','))
                   and (state = 'WAITING' and next_attempt_at <= :moment or state = 'RUNNING' and leased_until < clock_timestamp())
                 order by next_attempt_at limit 1 for update skip locked
            ), taken as (
                update job_run r set state = 'RUNNING', attempts = r.attempts + 1, lease = :lease, started_at = :moment,
                       leased_until = clock_timestamp() + make_interval(secs => :seconds)
                  from next n where r.id = n.id
                returning r.id, r.job, r.tenant_id, cast(r.payload as text) as payload, r.due_at, r.attempts, r.caused_by)
            select id, job, tenant_id, payload, due_at, attempts, caused_by from taken
            """)
    Mono<RunRow> take(String known, UUID lease, double seconds, Instant moment);

    @Query("""
            update job_run set leased_until = clock_timestamp() + make_interval(secs => :seconds)
             where id = :id and lease = :lease and leased_until >= clock_timestamp()
            """)
    Mono<Long> renew(UUID id, UUID lease, double seconds);

    @Query("""
            update job_run set state = 'DONE', finished_at = :moment, lease = null, leased_until = null, last_error = null
             where id = :id and lease = :lease
            """)
    Mono<Long> done(UUID id, UUID lease, Instant moment);

    @Query("""
            update job_run set state = 'WAITING', next_attempt_at = :next, lease = null, leased_until = null, last_error = :error
             where id = :id and lease = :lease
            """)
    Mono<Long> failed(UUID id, UUID lease, String error, Instant next);

    @Query("""
            update job_run set state = 'GIVEN_UP', finished_at = :moment, lease = null, leased_until = null, last_error = :error
             where id = :id and lease = :lease
            """)
    Mono<Long> givenUp(UUID id, UUID lease, String error, Instant moment);
}

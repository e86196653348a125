package nl.loodlijn.platform.jobs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which jobs there are and when they are due. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface PlanRepository extends GenericRepository<DueJob, String> {
    /** Makes a job known. One whose schedule is as it was keeps its next moment. */
    @Query("""
            insert into job as known (name, schedule, next_due_at) values (:name, :schedule, :next)
            on conflict (name) do update set schedule = excluded.schedule,
                next_due_at = case when known.schedule = excluded.schedule and known.next_due_at is not null then known.next_due_at else excluded.next_due_at end
            """)
    Mono<Long> register(String name, String schedule, @Nullable Instant next);

    /** No other replica plans these until the transaction ends. */
    @Query("""
            select name, next_due_at from job where next_due_at <= :moment and name = any(string_to_array(:known, ','))
               for update skip locked
            """)
    Flux<DueJob> due(String known, Instant moment);

    /** Makes the run of a moment, once; none while an earlier one is not over. Uses job_run_once. */
    @Query("""
            insert into job_run (job, scheduled, due_at, next_attempt_at)
            select :name, true, :dueAt, :dueAt
             where not exists (select from job_run r where r.job = :name and r.scheduled and r.state in ('WAITING', 'RUNNING'))
            on conflict (job, due_at) where scheduled do nothing
            """)
    Mono<Long> plan(String name, Instant dueAt);

    @Query("update job set next_due_at = :next where name = :name")
    Mono<Long> next(String name, @Nullable Instant next);
}

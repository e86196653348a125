package nl.loodlijn.organisation.review;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Access reviews of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRepository extends GenericRepository<ReviewRow, UUID> {
    @Query("""
            select r.id, r.started_at, coalesce(p.name, '') as started_by_name, r.closed_at
              from access_review r left join person p on p.id = r.started_by
             where r.tenant_id = current_tenant() order by r.id desc
            """)
    Flux<ReviewRow> all();

    /** Holds the review until the transaction ends. */
    @Query("""
            select r.id, r.started_at, '' as started_by_name, r.closed_at from access_review r
             where r.tenant_id = current_tenant() and r.id = :id for update
            """)
    Mono<ReviewRow> hold(UUID id);

    /** Empty when one is open. Uses access_review_open. */
    @Query("""
            with started as (
                insert into access_review (tenant_id, started_at, started_by) values (current_tenant(), :moment, current_person())
                on conflict (tenant_id) where closed_at is null do nothing
                returning id)
            select id from started
            """)
    Mono<UUID> start(Instant moment);

    @Query("update access_review set closed_at = :moment, closed_by = current_person() where tenant_id = current_tenant() and id = :id")
    Mono<Long> close(UUID id, Instant moment);
}

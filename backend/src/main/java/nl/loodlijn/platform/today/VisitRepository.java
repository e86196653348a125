package nl.loodlijn.platform.today;

import java.time.Instant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** When the acting person was in the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface VisitRepository extends GenericRepository<VisitRow, Instant> {
    /**
     * Notes that someone is here, at most once a minute, and gives when the visit before this one ended; the same moment as {@code never} in
     * the first visit.
     *
     * @param left whoever was not seen since then begins a new visit
     */
    @Query("""
            with noted as (
                insert into last_visit as v (tenant_id, person_id, seen_at) values (current_tenant(), current_person(), :moment)
                on conflict (tenant_id, person_id) do update
                   set before_at = case when v.seen_at < :left then v.seen_at else v.before_at end, seen_at = excluded.seen_at
                 where v.seen_at < :minuteAgo
                returning before_at)
            select coalesce(before_at, :never) as before_at
              from (select before_at from noted
                    union all
                    select before_at from last_visit where tenant_id = current_tenant() and person_id = current_person()) both_ways
             limit 1
            """)
    Mono<VisitRow> note(Instant moment, Instant left, Instant minuteAgo, Instant never);
}

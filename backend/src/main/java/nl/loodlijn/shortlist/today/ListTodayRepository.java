package nl.loodlijn.shortlist.today;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** How the list stands, in one pass over the offers of the tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ListTodayRepository extends GenericRepository<ListTodayRepository.Row, Integer> {
    /**
     * Numbers of offers.
     *
     * @param added since a moment
     * @param changed since a moment, and on the list before
     * @param removed since a moment: a later file did not name them
     * @param lastChange of those; null without any
     * @param unknown without a waiting time
     * @param stale with a figure that is too old
     * @param ageing with a figure that becomes too old
     * @param firstMeasuredOn when the oldest of those was measured; null without any
     */
    @MappedEntity
    record Row(@Id int added, int changed, int removed, @Nullable Instant lastChange, int unknown, int stale, int ageing,
            @Nullable LocalDate firstMeasuredOn) {
    }

    /**
     * Counts; what is unknown, stale and ageing as the filter of the list has it.
     *
     * @param since of added, changed and removed
     */
    @Query(value = """
            with gone as (
                select e.ended_at from ended_listing e where e.tenant_id = current_tenant() and e.ended_at > :since)
            select cast(count(*) filter (where created_at > :since) as integer) as added,
                   cast(count(*) filter (where updated_at > :since and created_at <= :since) as integer) as changed,
                   cast((select count(*) from gone) as integer) as removed,
                   greatest(max(updated_at) filter (where updated_at > :since), (select max(ended_at) from gone)) as last_change,
                   cast(count(*) filter (where figure = 'unknown') as integer) as unknown,
                   cast(count(*) filter (where figure = 'stale') as integer) as stale,
                   cast(count(*) filter (where figure = 'ageing') as integer) as ageing,
                   min(wait_measured_on) filter (where figure = 'ageing') as first_measured_on
              from (select l.created_at, l.updated_at, l.wait_measured_on,
                           search.figure(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_measured_on, :staleBefore, :ageingUntil) as figure
                      from listing l where l.tenant_id = current_tenant() and not l.stopped) l
            """, nativeQuery = true)
    Mono<Row> count(Instant since, LocalDate staleBefore, LocalDate ageingUntil);
}

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
     * @param lastChange of those; null without any
     * @param unknown without a waiting time
     * @param stale with a figure that is too old
     * @param ageing with a figure that becomes too old
     * @param firstMeasuredOn when the oldest of those was measured; null without any
     */
    @MappedEntity
    record Row(@Id int added, int changed, @Nullable Instant lastChange, int unknown, int stale, int ageing,
            @Nullable LocalDate firstMeasuredOn) {
    }

    /**
     * Counts.
     *
     * @param since of added and changed
     * @param freshSince figures measured before this day are too old
     * @param ageingBefore figures measured up to this day become so soon
     */
    @Query(value = """
            select cast(count(*) filter (where created_at > :since) as integer) as added,
                   cast(count(*) filter (where updated_at > :since and created_at <= :since) as integer) as changed,
                   max(updated_at) filter (where updated_at > :since) as last_change,
                   cast(count(*) filter (where not known) as integer) as unknown,
                   cast(count(*) filter (where known and (wait_measured_on is null or wait_measured_on < :freshSince)) as integer) as stale,
                   cast(count(*) filter (where known and wait_measured_on between :freshSince and :ageingBefore) as integer) as ageing,
                   min(wait_measured_on) filter (where known and wait_measured_on between :freshSince and :ageingBefore) as first_measured_on
              from (select l.created_at, l.updated_at, l.wait_measured_on,
                           l.wait_intake_weeks is not null or l.wait_treatment_weeks is not null as known
                      from listing l where l.tenant_id = current_tenant()) l
            """, nativeQuery = true)
    Mono<Row> count(Instant since, LocalDate freshSince, LocalDate ageingBefore);
}

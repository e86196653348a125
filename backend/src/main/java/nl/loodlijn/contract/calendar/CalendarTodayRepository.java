package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What the reader of the start page has to know of agreements of the own party that end. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CalendarTodayRepository extends GenericRepository<CalendarTodayRepository.Row, UUID> {
    /**
     * An agreement.
     *
     * @param aspect extend or transition
     * @param ready items of the transition that are done
     */
    @MappedEntity
    record Row(@Id UUID id, String aspect, String title, @Nullable LocalDate onDay, @Nullable Instant since, int ready) {
    }

    /** @param overAfter what was over before is told no more */
    @Query(value = """
            select a.id, w.aspect, a.title, w.on_day, w.since, w.ready
              from agreement a
             cross join lateral (
                   select 'extend' as aspect, last_day_to_extend(a.ends_on) as on_day, cast(null as timestamptz) as since, 0 as ready
                    where a.over_at is null and last_day_to_extend(a.ends_on) between cast(:today as date) and cast(:horizon as date)
                      and last_day_to_extend(a.ends_on) >= cast(a.in_force_at at time zone 'Europe/Amsterdam' as date) and not agreement_notice_given(a)
                      and not exists (select from agreement_version v where v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.purpose = 'EXTENSION'
                                         and v.state in ('OFFERED', 'SIGNED_BY_ONE'))
                   union all
                   select 'transition', a.ends_on, a.over_at,
                          (select cast(count(*) as integer) from transition_item i where i.tenant_id = a.tenant_id and i.agreement_id = a.id and i.done)
                    where (a.over_at is null or a.over_at > :overAfter) and agreement_is_ending(a, cast(:today as date))) w
             where a.tenant_id = (select current_tenant()) and a.current_number is not null
               and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party())
             order by w.on_day nulls last, a.id limit 200
            """, nativeQuery = true)
    Flux<Row> ending(LocalDate today, LocalDate horizon, Instant overAfter);
}

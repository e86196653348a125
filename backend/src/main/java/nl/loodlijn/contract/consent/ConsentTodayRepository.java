package nl.loodlijn.contract.consent;

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

/** What waits on the reader of the start page, or ends soon. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsentTodayRepository extends GenericRepository<ConsentTodayRepository.Row, UUID> {
    /**
     * A report.
     *
     * @param kind decide, answer or ends
     * @param lastDay of the term, or on which it works
     */
    @MappedEntity
    record Row(@Id UUID id, String kind, String subName, String headName, @Nullable Instant since, @Nullable LocalDate lastDay) {
    }

    @Query(value = """
            select s.id, w.kind, s.sub_name, o.name as head_name, w.since, w.last_day
              from subcontracting s join organisation o on o.id = s.head_id
             cross join lateral (
                   select 'decide' as kind, s.reported_at as since, min(c.due_on) as last_day
                     from consent c where :decides and s.state in ('REPORTED', 'QUESTION') and c.tenant_id = s.tenant_id and c.subcontracting_id = s.id
                      and c.state = 'ASKED'
                      and case c.decider when 'REGION' then (select current_party()) = c.tenant_id else (select current_municipality()) = c.municipality_code end
                   having count(*) > 0
                   union all
                   select 'answer', (select max(q.asked_at) from consent_question q where q.tenant_id = s.tenant_id and q.subcontracting_id = s.id and q.answer is null),
                          cast(null as date)
                    where :reports and s.state = 'QUESTION' and s.head_id = (select current_organisation())
                   union all
                   select 'ends', cast(null as timestamptz), s.ends_on
                    where :reports and s.state in ('CONSENTED', 'REGISTERED') and s.head_id = (select current_organisation())
                      and s.ends_on between cast(:day as date) and cast(:until as date)) w
             where s.tenant_id = (select current_tenant())
             order by w.last_day nulls last, s.id limit 200
            """, nativeQuery = true)
    Flux<Row> waiting(boolean decides, boolean reports, LocalDate day, LocalDate until);
}

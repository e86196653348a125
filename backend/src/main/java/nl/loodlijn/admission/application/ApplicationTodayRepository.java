package nl.loodlijn.admission.application;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Applications that wait, in one question over those that the reader may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ApplicationTodayRepository extends GenericRepository<TodayRow, String> {
    /**
     * Uses application_of_organisation and application_by_term.
     *
     * @param horizon the last day that is told of approvals that end
     */
    @Query(value = """
            select kind, (array_agg(subject order by last_day nulls last, since))[1] as subject, (array_agg(name order by last_day nulls last, since))[1] as name,
                   cast(count(*) as integer) as number, min(since) as since, min(last_day) as last_day
              from (select case when a.organisation_id is not distinct from current_organisation()
                                then case a.state when 'DRAFT' then 'draft' when 'ADDITION_ASKED' then 'addition'
                                                  when 'APPROVED' then case when a.valid_until <= :horizon then 'expires' end end
                                else case a.state when 'SUBMITTED' then 'new' when 'IN_REVIEW' then 'review' end end as kind,
                           cast(a.id as text) as subject,
                           case when a.organisation_id is not distinct from current_organisation() then s.name else o.name end as name,
                           case a.state when 'DRAFT' then a.changed_at when 'ADDITION_ASKED' then r.asked_at else a.submitted_at end as since,
                           case a.state when 'ADDITION_ASKED' then r.due_on when 'APPROVED' then a.valid_until else a.due_on end as last_day
                      from application a
                      join organisation o on o.id = a.organisation_id
                      join criteria_set s on s.tenant_id = a.tenant_id and s.id = a.set_id
                      left join addition_request r on r.tenant_id = a.tenant_id and r.application_id = a.id and r.answered_on is null and not r.lapsed
                     where a.tenant_id = (select current_tenant()) and a.state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED', 'APPROVED')) waiting
             where kind is not null group by kind
            """, nativeQuery = true)
    Flux<TodayRow> waiting(LocalDate horizon);

    /**
     * Objections and complaints that are open: to those who decide each with its term, to the provider the hearing that lies ahead.
     *
     * @param day today
     */
    @Query(value = """
            select case when a.organisation_id is not distinct from current_organisation() then 'hearing' else 'objection' end as kind,
                   cast(a.id as text) as subject,
                   case when a.organisation_id is not distinct from current_organisation() then s.name else o.name end as name, 1 as number,
                   b.received_at as since,
                   case when a.organisation_id is not distinct from current_organisation() then b.hearing_on else b.due_on end as last_day
              from objection b
              join application a on a.tenant_id = b.tenant_id and a.id = b.application_id
              join organisation o on o.id = a.organisation_id
              join criteria_set s on s.tenant_id = a.tenant_id and s.id = a.set_id
             where b.tenant_id = (select current_tenant()) and b.state in ('RECEIVED', 'HEARING')
               and (a.organisation_id is distinct from current_organisation() or b.hearing_on >= :day)
             order by last_day, b.id limit 50
            """, nativeQuery = true)
    Flux<TodayRow> objections(LocalDate day);
}

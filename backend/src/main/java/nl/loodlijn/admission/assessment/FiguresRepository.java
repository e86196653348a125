package nl.loodlijn.admission.assessment;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Counts over the applications of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FiguresRepository extends GenericRepository<FiguresRow, Long> {
    @Query(value = """
            select (select count(*) from decision d where d.tenant_id = (select current_tenant())) as decided,
                   (select count(*) from decision d where d.tenant_id = (select current_tenant()) and not d.on_time) as late,
                   count(*) filter (where a.state in ('SUBMITTED', 'IN_REVIEW', 'ADDITION_ASKED')) as running,
                   count(*) filter (where a.state in ('SUBMITTED', 'IN_REVIEW') and a.due_on < :day) as overdue,
                   cast((select percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - b.submitted_at) / 86400)
                      from decision d join application b on b.tenant_id = d.tenant_id and b.id = d.application_id
                     where d.tenant_id = (select current_tenant()) and d.round = 1) as integer) as median_days,
                   (select count(*) from passport_use u where u.tenant_id = (select current_tenant()) and u.outcome = 'ACCEPTED') as from_passport
              from application a where a.tenant_id = (select current_tenant())
            """, nativeQuery = true)
    Mono<FiguresRow> figures(LocalDate day);
}

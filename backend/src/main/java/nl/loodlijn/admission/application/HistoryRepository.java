package nl.loodlijn.admission.application;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What happened to an application. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface HistoryRepository extends GenericRepository<StepRow, UUID> {
    /** The first first. */
    @Query(value = """
            select s.id, s.step, s.at, p.name as person_name, s.note
              from application_step s left join person p on p.id = s.person_id
             where s.tenant_id = (select current_tenant()) and s.application_id = :application order by s.at, s.id
            """, nativeQuery = true)
    Flux<StepRow> steps(UUID application);
}

package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Asking for additions. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AdditionRequestRepository extends GenericRepository<AssessorRow, Integer> {
    @Query(value = """
            insert into addition_request (tenant_id, application_id, number, organisation_id, asked_on, asked_at, asked_by, due_on, decision_due_on)
            select a.tenant_id, a.id, :number, a.organisation_id, :day, :moment, current_person(), :due, :decisionDue
              from application a where a.tenant_id = (select current_tenant()) and a.id = :application
            """, nativeQuery = true)
    Mono<Long> ask(UUID application, int number, LocalDate day, LocalDate due, LocalDate decisionDue, Instant moment);

    @Query(value = """
            insert into addition_item (tenant_id, application_id, number, code, organisation_id, missing)
            select a.tenant_id, a.id, :number, :criterion, a.organisation_id, :missing
              from application a where a.tenant_id = (select current_tenant()) and a.id = :application
            """, nativeQuery = true)
    Mono<Long> name(UUID application, int number, String criterion, String missing);
}

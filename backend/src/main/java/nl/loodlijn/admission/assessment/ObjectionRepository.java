package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Objections and complaints. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ObjectionRepository extends GenericRepository<ObjectionRow, UUID> {
    /** The newest first. */
    @Query(value = """
            select id, round, kind, state, grounds, received_on, in_time, due_on, hearing_on, hearing_place, outcome, reasons, decided_on, version from objection
             where tenant_id = (select current_tenant()) and application_id = :application order by received_at desc, id
            """, nativeQuery = true)
    Flux<ObjectionRow> objections(UUID application);

    /** Empty when there is an open case about the decision. */
    @Query(value = """
            with added as (
                insert into objection (tenant_id, application_id, round, organisation_id, kind, grounds, received_on, in_time, due_on, received_at, received_by)
                select a.tenant_id, a.id, :number, a.organisation_id, :sort, :why, :day, :within, :due, :moment, current_person()
                  from application a where a.tenant_id = (select current_tenant()) and a.id = :application
                on conflict do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> bring(UUID application, int number, String sort, String why, LocalDate day, boolean within, LocalDate due, Instant moment);

    @Query(value = """
            update objection set state = 'HEARING', hearing_on = :day, hearing_place = :place, version = version + 1
             where tenant_id = (select current_tenant()) and application_id = :application and id = :objection and version = :seen
            """, nativeQuery = true)
    Mono<Long> hear(UUID application, UUID objection, int seen, LocalDate day, String place);

    @Query(value = """
            update objection set state = 'DECIDED', outcome = :result, reasons = :why, decided_on = :day, decided_by = current_person(), version = version + 1
             where tenant_id = (select current_tenant()) and application_id = :application and id = :objection and version = :seen
            """, nativeQuery = true)
    Mono<Long> decide(UUID application, UUID objection, int seen, String result, String why, LocalDate day);

    @Query(value = """
            update objection set state = 'WITHDRAWN', version = version + 1
             where tenant_id = (select current_tenant()) and application_id = :application and id = :objection
            """, nativeQuery = true)
    Mono<Long> withdraw(UUID application, UUID objection);
}

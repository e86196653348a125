package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions; they stay. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DecisionRepository extends GenericRepository<DecisionRow, Integer> {
    /** The newest first. */
    @Query(value = """
            select d.round, d.organisation_id, d.outcome, d.reasons, d.conditions, d.valid_from, d.valid_until, d.on_time, d.decided_at, d.decided_by,
                   p.name as decided_by_name, d.letter_id
              from decision d join person p on p.id = d.decided_by
             where d.tenant_id = (select current_tenant()) and d.application_id = :application order by d.round desc
            """, nativeQuery = true)
    Flux<DecisionRow> decisions(UUID application);

    @Query(value = """
            insert into decision (tenant_id, application_id, round, organisation_id, outcome, reasons, conditions, valid_from, valid_until, on_time, decided_at,
                   decided_by, letter_id)
            select a.tenant_id, a.id, a.round, a.organisation_id, :result, :why, :under, cast(:first as date), cast(:last as date), :inTime, :moment,
                   current_person(), :letter
              from application a where a.tenant_id = (select current_tenant()) and a.id = :application
            """, nativeQuery = true)
    Mono<Long> decide(UUID application, String result, String why, String under, @Nullable LocalDate first, @Nullable LocalDate last,
            boolean inTime, UUID letter, Instant moment);

    @Query(value = """
            insert into decision_part (tenant_id, application_id, round, category, establishment, organisation_id, outcome, reason)
            select a.tenant_id, a.id, a.round, :care, :place, a.organisation_id, :result, :why
              from application a where a.tenant_id = (select current_tenant()) and a.id = :application
            """, nativeQuery = true)
    Mono<Long> addPart(UUID application, String care, String place, String result, String why);
}

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

/** Judgements that the one who asks may see: the own, and all of them from when both gave theirs. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface JudgementRepository extends GenericRepository<JudgementRow, String> {
    @Query(value = """
            select code, person_id, verdict, reason, seen_on, version from judgement
             where tenant_id = (select current_tenant()) and application_id = :application and round = :number order by code
            """, nativeQuery = true)
    Flux<JudgementRow> judgements(UUID application, int number);

    @Query(value = """
            select code, changed_by as person_id, verdict, reason, cast(null as date) as seen_on, version from joint_judgement
             where tenant_id = (select current_tenant()) and application_id = :application and round = :number order by code
            """, nativeQuery = true)
    Flux<JudgementRow> joint(UUID application, int number);

    /** Gives 0 when there is a judgement already. */
    @Query(value = """
            insert into judgement (tenant_id, application_id, round, person_id, code, verdict, reason, seen_on, changed_at)
            values (current_tenant(), :application, :number, current_person(), :criterion, :given, :why, cast(:seen as date), :moment) on conflict do nothing
            """, nativeQuery = true)
    Mono<Long> add(UUID application, int number, String criterion, String given, String why, @Nullable LocalDate seen, Instant moment);

    /** Gives 0 when the judgement is not the one that was looked at any more. */
    @Query(value = """
            update judgement set verdict = :given, reason = :why, seen_on = cast(:seen as date), version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and application_id = :application and round = :number and person_id = current_person()
               and code = :criterion and version = :looked
            """, nativeQuery = true)
    Mono<Long> change(UUID application, int number, String criterion, int looked, String given, String why, @Nullable LocalDate seen,
            Instant moment);

    /** Gives 0 when there is a joint judgement already. */
    @Query(value = """
            insert into joint_judgement (tenant_id, application_id, round, code, verdict, reason, changed_at, changed_by)
            values (current_tenant(), :application, :number, :criterion, :given, :why, :moment, current_person()) on conflict do nothing
            """, nativeQuery = true)
    Mono<Long> addJoint(UUID application, int number, String criterion, String given, String why, Instant moment);

    /** Gives 0 when it is not the one that was looked at any more. */
    @Query(value = """
            update joint_judgement set verdict = :given, reason = :why, version = version + 1, changed_at = :moment, changed_by = current_person()
             where tenant_id = (select current_tenant()) and application_id = :application and round = :number and code = :criterion and version = :looked
            """, nativeQuery = true)
    Mono<Long> changeJoint(UUID application, int number, String criterion, int looked, String given, String why, Instant moment);
}

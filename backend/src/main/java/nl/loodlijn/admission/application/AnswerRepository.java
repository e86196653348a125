package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers: as the provider writes them, and as they were submitted. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AnswerRepository extends GenericRepository<AnswerRow, String> {
    String PARTS = "not_applicable, explanation, number, declared_by, declared_on, page, can_show, issued_on";

    /** As they are written; nothing for a region. */
    @Query(value = "select code, " + PARTS
            + ", version, changed_at from application_answer where tenant_id = (select current_tenant()) and application_id = :application order by code", nativeQuery = true)
    Flux<AnswerRow> written(UUID application);

    /** Of each criterion as it was submitted last. */
    @Query(value = "select distinct on (code) code, " + PARTS + ", submission as version, submitted_at as changed_at from submitted_answer"
            + " where tenant_id = (select current_tenant()) and application_id = :application order by code, submission desc", nativeQuery = true)
    Flux<AnswerRow> submitted(UUID application);

    /** Gives 0 when there is an answer already. */
    @Query(value = """
            insert into application_answer (tenant_id, application_id, code, organisation_id, not_applicable, explanation, number, declared_by, declared_on,
                   page, can_show, issued_on, changed_at)
            values (current_tenant(), :application, :criterion, current_organisation(), :holdsNot, :why, :registered, :who, cast(:declared as date),
                   :address, :shows, cast(:issued as date), :moment)
            on conflict do nothing
            """, nativeQuery = true)
    Mono<Long> add(UUID application, String criterion, boolean holdsNot, String why, String registered, String who,
            @Nullable LocalDate declared, String address, boolean shows, @Nullable LocalDate issued, Instant moment);

    /** Gives 0 when the answer is not the one that was looked at any more. */
    @Query(value = """
            update application_answer set not_applicable = :holdsNot, explanation = :why, number = :registered, declared_by = :who,
                   declared_on = cast(:declared as date), page = :address, can_show = :shows, issued_on = cast(:issued as date),
                   version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and application_id = :application and code = :criterion and version = :seen
            """, nativeQuery = true)
    Mono<Long> change(UUID application, String criterion, int seen, boolean holdsNot, String why, String registered, String who,
            @Nullable LocalDate declared, String address, boolean shows, @Nullable LocalDate issued, Instant moment);

    /**
     * Copies answers as they are into a new submission.
     *
     * @param codes of the criteria that are submitted
     */
    @Query(value = """
            insert into submitted_answer (tenant_id, application_id, submission, code, organisation_id, not_applicable, explanation, number, declared_by,
                   declared_on, page, can_show, issued_on, submitted_at, submitted_by)
            select a.tenant_id, a.id, 1 + coalesce((select max(s.submission) from submitted_answer s where s.tenant_id = a.tenant_id and s.application_id = a.id), 0),
                   c.code, a.organisation_id, coalesce(w.not_applicable, false), coalesce(w.explanation, ''), coalesce(w.number, ''),
                   coalesce(w.declared_by, ''), w.declared_on, coalesce(w.page, ''), coalesce(w.can_show, false), w.issued_on, :moment, current_person()
              from application a cross join unnest(cast(:codes as text[])) c(code)
              left join application_answer w on w.tenant_id = a.tenant_id and w.application_id = a.id and w.code = c.code
             where a.tenant_id = (select current_tenant()) and a.id = :application
            """, nativeQuery = true)
    Mono<Long> submit(UUID application, @TypeDef(type = DataType.STRING_ARRAY) String[] codes, Instant moment);
}

package nl.loodlijn.contract.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Questions of those who decide. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRepository extends GenericRepository<QuestionRow, UUID> {
    @Query(value = """
            select q.id, q.municipality_code, q.question, q.asked_on, q.asked_at, a.name as asked_by_name, q.asked_by, q.answer, q.answered_on, q.answered_at,
                   b.name as answered_by_name
              from consent_question q left join person a on a.id = q.asked_by left join person b on b.id = q.answered_by
             where q.tenant_id = (select current_tenant()) and q.subcontracting_id = :subcontracting order by q.id
            """, nativeQuery = true)
    Flux<QuestionRow> of(UUID subcontracting);

    @Query(value = """
            insert into consent_question (tenant_id, subcontracting_id, municipality_code, head_id, question, asked_on, asked_at, asked_by)
            select c.tenant_id, c.subcontracting_id, c.municipality_code, c.head_id, :text, :day, :moment, current_person()
              from consent c where c.tenant_id = (select current_tenant()) and c.subcontracting_id = :subcontracting and c.municipality_code = :place
            """, nativeQuery = true)
    Mono<Long> ask(UUID subcontracting, String place, String text, LocalDate day, Instant moment);

    @Query(value = """
            update consent_question set answer = :text, answered_on = :day, answered_at = :moment, answered_by = current_person()
             where tenant_id = (select current_tenant()) and id = :id and answer is null
            """, nativeQuery = true)
    Mono<Long> answer(UUID id, String text, LocalDate day, Instant moment);
}

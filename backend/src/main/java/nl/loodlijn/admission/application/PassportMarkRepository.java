package nl.loodlijn.admission.application;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which answers come from the passport, as far as the acting party may see it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassportMarkRepository extends GenericRepository<PassportMarkRow, String> {
    String MARKS = """
            select u.code, t.name as accepted_by, u.accepted_on, u.valid_until, u.ended_at, u.outcome
              from passport_use u join tenant t on t.id = u.accepted_by
             where u.tenant_id = (select current_tenant()) and u.application_id = :application
            """;

    /** Of the answers as they are written. */
    @Query(value = MARKS + "and u.replaced_in is null order by u.code", nativeQuery = true)
    Flux<PassportMarkRow> written(UUID application);

    /** Of the answers as they were submitted last. */
    @Query(value = MARKS + """
               and not exists (select from submitted_answer s where s.tenant_id = u.tenant_id and s.application_id = u.application_id and s.code = u.code
                                  and s.submission >= u.replaced_in)
             order by u.code
            """, nativeQuery = true)
    Flux<PassportMarkRow> submitted(UUID application);

    /** Fails without consent, or when the passport does not hold it any more. */
    @Query(value = """
            insert into passport_use (tenant_id, application_id, code, organisation_id, item_id, used_at)
            values (current_tenant(), :application, :criterion, current_organisation(), :item, :moment)
            """, nativeQuery = true)
    Mono<Long> add(UUID application, String criterion, UUID item, Instant moment);
}

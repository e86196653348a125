package nl.loodlijn.contract.consent;

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

/** What is asked of the region and of municipalities. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConsentRepository extends GenericRepository<ConsentRow, String> {
    @Query(value = """
            select c.municipality_code, m.name as municipality_name, c.decider = 'REGION' as by_region,
                   coalesce(case c.decider when 'REGION' then (select current_party()) = c.tenant_id else (select current_municipality()) = c.municipality_code end, false) as mine,
                   c.state, c.asked_on, c.due_on, c.reason, c.decided_on, c.decided_at, p.name as decided_by_name, c.decided_by, c.on_time,
                   c.last_day, c.revoked_on, c.revoked_why
              from consent c left join person p on p.id = c.decided_by
              left join lateral (select n.name from municipality n where n.code = c.municipality_code order by n.valid_from desc limit 1) m on true
             where c.tenant_id = (select current_tenant()) and c.subcontracting_id = :id order by m.name, c.municipality_code
            """, nativeQuery = true)
    Flux<ConsentRow> of(UUID id);

    /** @param place empty: for all municipalities */
    @Query(value = """
            insert into consent (tenant_id, subcontracting_id, municipality_code, head_id, decider, asked_on, due_on)
            values (current_tenant(), :id, :place, current_organisation(), :who, :day, :due)
            """, nativeQuery = true)
    Mono<Long> ask(UUID id, String place, String who, LocalDate day, LocalDate due);

    /** Takes one to another state that is no decision. */
    @Query(value = """
            update consent set state = :to, due_on = cast(:due as date)
             where tenant_id = (select current_tenant()) and subcontracting_id = :id and municipality_code = :place
            """, nativeQuery = true)
    Mono<Long> move(UUID id, String place, String to, @Nullable LocalDate due);

    @Query(value = """
            update consent set state = :to, due_on = null, reason = nullif(:why, ''), decided_on = :day, decided_at = :moment, decided_by = current_person(),
                   on_time = :inTime, letter = :text
             where tenant_id = (select current_tenant()) and subcontracting_id = :id and municipality_code = :place
            """, nativeQuery = true)
    Mono<Long> decide(UUID id, String place, String to, String why, LocalDate day, boolean inTime, String text, Instant moment);

    @Query(value = """
            update consent set state = 'WITHDRAWN', due_on = null
             where tenant_id = (select current_tenant()) and subcontracting_id = :id and state in ('ASKED', 'QUESTION')
            """, nativeQuery = true)
    Mono<Long> withdraw(UUID id);

    /** Takes a consent back. */
    @Query(value = """
            update consent set state = 'REVOKED', last_day = :last, revoked_on = :day, revoked_at = :moment, revoked_by = current_person(), revoked_why = :why
             where tenant_id = (select current_tenant()) and subcontracting_id = :id and municipality_code = :place
            """, nativeQuery = true)
    Mono<Long> revoke(UUID id, String place, String why, LocalDate last, LocalDate day, Instant moment);

    /** Empty when there is no letter. */
    @Query(value = "select letter from consent where tenant_id = (select current_tenant()) and subcontracting_id = :id and municipality_code = :place and letter is not null", nativeQuery = true)
    Mono<String> letter(UUID id, String place);
}

package nl.loodlijn.admission.assessment;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who assesses. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AssessorRepository extends GenericRepository<AssessorRow, Integer> {
    @Query(value = """
            select a.place, a.person_id, p.name as person_name, a.began_at, a.given_at from assessment a join person p on p.id = a.person_id
             where a.tenant_id = (select current_tenant()) and a.application_id = :application and a.round = :number order by a.place
            """, nativeQuery = true)
    Flux<AssessorRow> assessors(UUID application, int number);

    /** In the next free place. Gives 0 when the person assesses already. */
    @Query(value = """
            insert into assessment (tenant_id, application_id, round, place, person_id, began_at)
            select current_tenant(), :application, :number,
                   1 + (select count(*) from assessment a where a.tenant_id = (select current_tenant()) and a.application_id = :application and a.round = :number),
                   current_person(), :moment
            on conflict on constraint two_different_persons do nothing
            """, nativeQuery = true)
    Mono<Long> begin(UUID application, int number, Instant moment);

    @Query(value = """
            update assessment set given_at = :moment
             where tenant_id = (select current_tenant()) and application_id = :application and round = :number and person_id = current_person() and given_at is null
            """, nativeQuery = true)
    Mono<Long> give(UUID application, int number, Instant moment);
}

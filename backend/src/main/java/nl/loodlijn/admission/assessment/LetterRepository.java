package nl.loodlijn.admission.assessment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What a letter needs to know. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface LetterRepository extends GenericRepository<LetterFacts, String> {
    @Query(value = """
            select t.name as tenant_name, p.name as person_name, s.objection
              from tenant t join person p on p.id = current_person() left join tenant_settings s on s.tenant_id = t.id
             where t.id = (select current_tenant())
            """, nativeQuery = true)
    Mono<LetterFacts> facts();
}

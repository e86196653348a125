package nl.loodlijn.contract.consent;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.contract.told.Person;

import reactor.core.publisher.Flux;

/** Whom a report concerns. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ConcernedRepository extends GenericRepository<Person, UUID> {
    /** All who decide on it, but for the one who acts. */
    @Query(value = """
            select distinct d.person_id from consent c, consent_deciders(c) d
             where c.tenant_id = (select current_tenant()) and c.subcontracting_id = :report and d.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Person> deciders(UUID report);

    /** Those who decide for one municipality, or for all when it is empty. */
    @Query(value = """
            select distinct d.person_id from consent c, consent_deciders(c) d
             where c.tenant_id = (select current_tenant()) and c.subcontracting_id = :report and c.municipality_code = :place
               and d.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Person> decidersOf(UUID report, String place);
}

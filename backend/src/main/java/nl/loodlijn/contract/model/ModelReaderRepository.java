package nl.loodlijn.contract.model;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.contract.told.Person;

import reactor.core.publisher.Flux;

/** Whom model contracts of the current tenant concern. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ModelReaderRepository extends GenericRepository<Person, UUID> {
    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.role = 'HEAD_CONTRACTOR' and holds_now(m)
            """, nativeQuery = true)
    Flux<Person> heads();

    /** But for the one who acts. */
    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.role in ('REGION_ADMIN', 'CONTRACT_MANAGER', 'POLICY_OFFICER', 'HEAD_CONTRACTOR', 'SUBCONTRACTOR')
               and holds_now(m) and m.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Person> readers();
}

package nl.loodlijn.contract.told;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Who acts for a party to a contract. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ActingForRepository extends GenericRepository<Person, UUID> {
    /** Those who contract for an organisation or for the region, but for the one who acts. */
    @Query(value = """
            select distinct m.person_id from membership m
             where m.tenant_id = (select current_tenant()) and m.party_id = :party
               and m.role = any (case when m.party_id = m.tenant_id then array['REGION_ADMIN', 'CONTRACT_MANAGER'] else array['HEAD_CONTRACTOR', 'SUBCONTRACTOR'] end)
               and holds_now(m) and m.person_id is distinct from current_person()
            """, nativeQuery = true)
    Flux<Person> people(UUID party);
}

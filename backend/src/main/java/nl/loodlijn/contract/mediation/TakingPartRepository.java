package nl.loodlijn.contract.mediation;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.contract.told.Person;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who takes part in a mediation. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TakingPartRepository extends GenericRepository<Person, UUID> {
    /** People of the other parties; of the head contractor only once it was told. */
    @Query(value = """
            select distinct w.person_id from mediation_people(:mediation) w
            """, nativeQuery = true)
    Flux<Person> takingPart(UUID mediation);

    /** What the region is called. */
    @Query("select name from tenant where id = (select current_tenant())")
    Mono<String> name();
}

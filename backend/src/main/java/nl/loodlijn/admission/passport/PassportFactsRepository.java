package nl.loodlijn.admission.passport;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Facts of the acting organisation. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassportFactsRepository extends GenericRepository<PassportFactsRow, String> {
    @Query(value = """
            select kvk_number, categories, establishments, rsin, agb_code, contact_name, contact_email, contact_phone from passport_facts
             where organisation_id = (select current_organisation())
            """, nativeQuery = true)
    Mono<PassportFactsRow> facts();
}

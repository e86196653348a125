package nl.loodlijn.admission.passport;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Documents of accepted answers of the acting organisation. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassportFileRepository extends GenericRepository<PassportFileRow, UUID> {
    @Query(value = """
            select content_id, item_id, name, encode(sha256, 'hex') as sha256, issued_on, valid_until from passport_file
             where organisation_id = (select current_organisation()) order by item_id, content_id
            """, nativeQuery = true)
    Flux<PassportFileRow> files();
}

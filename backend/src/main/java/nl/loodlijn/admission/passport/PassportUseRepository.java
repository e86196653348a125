package nl.loodlijn.admission.passport;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Where the acting organisation used its passport, in all its regions. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PassportUseRepository extends GenericRepository<PassportUseRow, UUID> {
    @Query(value = "select item_id, tenant_name, used_at, outcome from own_passport_uses()", nativeQuery = true)
    Flux<PassportUseRow> uses();
}

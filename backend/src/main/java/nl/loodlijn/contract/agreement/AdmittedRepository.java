package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What the region admitted a provider for, as the shortlist has it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AdmittedRepository extends GenericRepository<AdmittedRow, String> {
    /** Without what was suspended, refused or ended. */
    @Query(value = "select law, until from admitted_until(:organisation)", nativeQuery = true)
    Flux<AdmittedRow> admitted(UUID organisation);
}

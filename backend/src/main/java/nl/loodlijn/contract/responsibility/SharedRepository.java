package nl.loodlijn.contract.responsibility;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Cards as the holder of a link reaches them, from outside every tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SharedRepository extends GenericRepository<SharedRow, UUID> {
    @Query("select * from shared_responsibilities(:secretHash, :day)")
    Mono<SharedRow> shared(byte[] secretHash, LocalDate day);
}

package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Imports as the job role sees them. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface UnfinishedImportRepository extends GenericRepository<ImportRow, UUID> {
    /** Gives how many there were. */
    @Query("select erase_unfinished_imports(:sentBefore, :moment)")
    Mono<Integer> erase(Instant sentBefore, Instant moment);
}

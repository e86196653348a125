package nl.loodlijn.contract.agreement;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** The agreement that another falls under, for its rules only: who falls under it does not read it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FrameworkRepository extends GenericRepository<FrameworkRow, String> {
    @Query(value = "select title, kind, state, terms, whole, framework_last_day(:framework) as last_day from framework_terms(:framework)", nativeQuery = true)
    Mono<FrameworkRow> terms(UUID framework);

    /** Holds it until the transaction ends, so that it does not end meanwhile. Comes before the agreement that falls under it is held. */
    @Query("select hold_framework(:framework)")
    Mono<Boolean> hold(UUID framework);
}

package nl.loodlijn.shortlist.providers;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of the database that refuse whoever is not an operator. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface NumberChangeRepository extends GenericRepository<ProposedNumber, UUID> {
    @Query("""
            select id, organisation, old_number, new_number, first_day, reason, proposed_in, proposed_at, known_in from operator_number_changes()
            """)
    Flux<ProposedNumber> waiting();

    @Query("select operator_decide_number_change(:id, :accepted, :moment)")
    Mono<String> decide(UUID id, boolean accepted, Instant moment);
}

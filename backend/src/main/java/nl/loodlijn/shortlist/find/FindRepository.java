package nl.loodlijn.shortlist.find;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers of the tenant of the unit of work by their name. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindRepository extends GenericRepository<FindRepository.Answer, String> {
    /** An answer of the function. */
    @MappedEntity
    record Answer(@Id String found) {
    }

    /**
     * A provider that stopped.
     *
     * @param stoppedOn since which day
     */
    @MappedEntity
    record Stopped(@Id UUID id, String stopKind, LocalDate stoppedOn) {
    }

    /** Those of these providers that stopped, by their key. */
    @Query(value = """
            select id, stop_kind, stopped_on from provider
             where tenant_id = current_tenant() and id = any (cast(:ids as uuid[])) and stopped_on is not null""", nativeQuery = true)
    Flux<Stopped> stopped(String ids);

    /** The JSON of a list of {@link FoundProvider}, as the comment of the function search.providers says. */
    @Query(value = "select cast(search.providers(:typed, :most) as text)", nativeQuery = true)
    Mono<String> providers(String typed, int most);
}

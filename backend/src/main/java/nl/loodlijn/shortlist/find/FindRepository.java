package nl.loodlijn.shortlist.find;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Providers of the tenant of the unit of work by their name. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FindRepository extends GenericRepository<FindRepository.Answer, String> {
    /** An answer of the function. */
    @MappedEntity
    record Answer(@Id String found) {
    }

    /** The JSON of a list of {@link FoundProvider}, as the comment of the function search.providers says. */
    @Query(value = "select cast(search.providers(:typed, :most) as text)", nativeQuery = true)
    Mono<String> providers(String typed, int most);
}

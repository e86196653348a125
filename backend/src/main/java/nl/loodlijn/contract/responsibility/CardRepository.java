package nl.loodlijn.contract.responsibility;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cards as who works for a party reaches them: through a function of the database that gives nothing else of an agreement. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface CardRepository extends GenericRepository<CardRow, UUID> {
    /** By title, behind a row; {@code afterId} is empty for the first page. */
    @Query(value = """
            select c.* from responsibility_cards(null, :day) c
             where :afterId = '' or (lower(c.title), cast(c.id as text)) > (lower(:afterTitle), :afterId)
             order by lower(c.title), cast(c.id as text) limit :most
            """, nativeQuery = true)
    Flux<CardRow> cards(LocalDate day, String afterTitle, String afterId, int most);

    @Query(value = "select c.* from responsibility_cards(:agreement, :day) c", nativeQuery = true)
    Mono<CardRow> card(UUID agreement, LocalDate day);
}

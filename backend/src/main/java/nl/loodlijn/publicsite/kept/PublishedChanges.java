package nl.loodlijn.publicsite.kept;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Counts the changes of what everyone may read. Runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedChanges extends GenericRepository<PublishedChanges.Row, Long> {
    /** Neither ever goes down. */
    @MappedEntity
    record Row(@Id long places, long content) {
    }

    @Query("""
            select coalesce(sum(changes) filter (where part = 'PLACES'), 0) as places,
                   coalesce(sum(changes) filter (where part = 'CONTENT'), 0) as content
              from published_change""")
    Mono<Row> sum();
}

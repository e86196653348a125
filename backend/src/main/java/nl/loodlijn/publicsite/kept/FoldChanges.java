package nl.loodlijn.publicsite.kept;

import java.time.Instant;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Makes one row of many, as the job role. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface FoldChanges extends GenericRepository<PublishedChanges.Row, Long> {
    @Query("select fold_published_changes(:writtenBefore)")
    Mono<Integer> fold(Instant writtenBefore);
}

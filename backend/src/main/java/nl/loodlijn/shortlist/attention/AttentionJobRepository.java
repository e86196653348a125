package nl.loodlijn.shortlist.attention;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job role may do with counts and figures. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface AttentionJobRepository extends GenericRepository<AttentionRow, String> {
    /** @param counted as the comment of the function says; gives how many rows were written */
    @Query(value = "select count_attention(cast(:counted as jsonb))", nativeQuery = true)
    Mono<Integer> addUp(String counted);

    /** Gives how many people were told. */
    @Query("select tell_of_stale_figures(:day, :moment)")
    Mono<Integer> tell(LocalDate day, Instant moment);

    /** Gives how many rows went. */
    @Query("select forget_attention(:before)")
    Mono<Integer> forget(LocalDate before);
}

package nl.loodlijn.organisation.today;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job role can have people told. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface TellOfAccessRepository extends GenericRepository<AccessRow, String> {
    /** Gives how many were told. */
    @Query("select tell_of_access(:day, :moment)")
    Mono<Integer> tell(LocalDate day, Instant moment);
}

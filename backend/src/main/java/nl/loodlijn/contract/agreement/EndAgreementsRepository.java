package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job that ends agreements may do. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface EndAgreementsRepository extends GenericRepository<EndAgreementsRepository.Round, Integer> {
    /** How many ended; those that fell under them ended with them. Of what could not end, why. */
    @MappedEntity
    record Round(@Id int ended, @Nullable String failure) {
    }

    /** @param most how many end at once */
    @Query(value = "select ended, failure from end_agreements(:day, :moment, :most)", nativeQuery = true)
    Mono<Round> end(LocalDate day, Instant moment, int most);
}

package nl.loodlijn.contract.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** What the job of months to declare may do. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface DeclarationTermsRepository extends GenericRepository<DeclarationRow, UUID> {
    /** Gives how many months of agreements wait; done again it tells nobody twice. */
    @Query("select remind_of_declarations(:day, :moment)")
    Mono<Integer> remind(LocalDate day, Instant moment);
}

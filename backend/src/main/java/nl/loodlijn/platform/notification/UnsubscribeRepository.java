package nl.loodlijn.platform.notification;

import java.time.Instant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Functions of the database that take the hash of the secret. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface UnsubscribeRepository extends GenericRepository<UnsubscribeRepository.Row, String> {
    /** @param kinds codes with commas between */
    @MappedEntity("unsubscribe_link")
    record Row(@Id String kinds, String language, boolean done) {
    }

    @Query("select kinds, language, done from unsubscribe_facts(:tokenHash)")
    Mono<Row> facts(byte[] tokenHash);

    @Query("select unsubscribe_from_mail(:tokenHash, :moment)")
    Mono<Integer> turnOff(byte[] tokenHash, Instant moment);
}

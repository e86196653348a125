package nl.loodlijn.platform.notification;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom the jobs may mail, and what they have mailed. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface MailReaderRepository extends GenericRepository<MailReaderRepository.Row, UUID> {
    /** @param standings a JSON array; @param mail a JSON object */
    @MappedEntity
    record Row(@Id UUID personId, String name, String email, String language, String standings, String mail) {
    }

    /**
     * Everyone who may be mailed.
     *
     * @param atOnce only those who chose to be mailed at once, or were told something after {@code toldSince} that they have not read
     */
    @Query("select * from readers_of_mail(:atOnce, :toldSince)")
    Flux<Row> readers(boolean atOnce, Instant toldSince);

    /** Gives 1, or 0 when the person was mailed about it before. Whoever writes the same waits for the transaction that was first. */
    @Query("""
            with noted as (
                insert into mailed_item (person_id, tenant_id, kind, subject, mailed_at) values (:person, :tenant, :kind, :subject, :moment)
                on conflict do nothing returning 1)
            select cast(count(*) as integer) from noted
            """)
    Mono<Integer> note(UUID person, UUID tenant, String kind, String subject, Instant moment);

    /** @param kinds codes with commas between */
    @Query("""
            with made as (
                insert into unsubscribe_link (token_hash, person_id, kinds, created_at)
                values (:tokenHash, :person, string_to_array(:kinds, ','), :moment) returning 1)
            select cast(count(*) as integer) from made
            """)
    Mono<Integer> addUnsubscribeLink(byte[] tokenHash, UUID person, String kinds, Instant moment);

    @Query("select forget_unsubscribe_links(:madeBefore)")
    Mono<Integer> forgetUnsubscribeLinks(Instant madeBefore);

    /** Forgets notifications told before a moment. */
    @Query("select forget_notifications(:toldBefore)")
    Mono<Integer> forget(Instant toldBefore);

    @Query("with old as (delete from mailed_item where mailed_at < :mailedBefore returning 1) select cast(count(*) as integer) from old")
    Mono<Integer> forgetMailed(Instant mailedBefore);
}

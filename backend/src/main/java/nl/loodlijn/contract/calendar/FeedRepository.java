package nl.loodlijn.contract.calendar;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Feeds: the own one of the acting person, and the one that a secret names. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FeedRepository extends GenericRepository<FeedRepository.Holder, UUID> {
    /**
     * For whom a feed is.
     *
     * @param roles those of the person for the party now, with commas between
     */
    @MappedEntity
    record Holder(UUID tenantId, @Id UUID personId, UUID partyId, String roles, String language, String slug, String tenantName) {
    }

    /** When the own feed was made; empty when there is none. */
    @Query(value = """
            select made_at from calendar_feed
             where tenant_id = (select current_tenant()) and person_id = (select current_person()) and party_id = (select current_party())
            """, nativeQuery = true)
    Mono<Instant> madeAt();

    /** Takes the place of the one that there was. */
    @Query(value = """
            insert into calendar_feed (tenant_id, person_id, party_id, token_hash, language, made_at)
            values (current_tenant(), current_person(), current_party(), :secretHash, :inWords, :moment)
            on conflict (tenant_id, person_id, party_id) do update set token_hash = excluded.token_hash, language = excluded.language, made_at = excluded.made_at
            """, nativeQuery = true)
    Mono<Long> make(byte[] secretHash, String inWords, Instant moment);

    @Query(value = """
            delete from calendar_feed
             where tenant_id = (select current_tenant()) and person_id = (select current_person()) and party_id = (select current_party())
            """, nativeQuery = true)
    Mono<Long> revoke();

    @Query("select * from calendar_feed_of(:secretHash)")
    Mono<Holder> holder(byte[] secretHash);
}

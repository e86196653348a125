package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the two parties ask each other about a referral form. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralMessageRepository extends GenericRepository<ReferralMessageRow, UUID> {
    /** In the order in which they were written. */
    @Query(value = """
            select m.id, m.party_id, o.name as party_name, p.name as person_name, m.at, m.words
              from referral_message m
              join organisation o on o.id = m.party_id
              left join person p on p.id = m.person_id
             where m.tenant_id = (select current_tenant()) and m.referral_id = :referral
             order by m.at, m.id
            """, nativeQuery = true)
    Flux<ReferralMessageRow> messages(UUID referral);

    /** Gives 0 when there is one with this id already. */
    @Query(value = """
            insert into referral_message (tenant_id, referral_id, id, party_id, person_id, at, words)
            values (current_tenant(), :referral, :message, current_party(), current_person(), :moment, :sealed)
            on conflict do nothing
            """, nativeQuery = true)
    Mono<Long> add(UUID referral, UUID message, byte[] sealed, Instant moment);
}

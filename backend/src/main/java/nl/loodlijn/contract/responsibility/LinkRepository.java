package nl.loodlijn.contract.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Links to cards that the acting party may see: its own, and all for the region. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface LinkRepository extends GenericRepository<LinkRow, UUID> {
    /** The newest first. */
    @Query(value = """
            select l.id, l.label, l.expires_on, l.made_at, p.name as person_name,
                   party_name(l.tenant_id, case when l.made_party = l.tenant_id then 'TENANT' else 'ORGANISATION' end, l.made_party) as party_name, l.revoked_at
              from responsibility_link l join person p on p.id = l.made_by
             where l.tenant_id = (select current_tenant()) and l.agreement_id = :agreement
             order by l.made_at desc, l.id limit 200
            """, nativeQuery = true)
    Flux<LinkRow> links(UUID agreement);

    /** Gives 0 when there is one with this id. */
    @Query(value = """
            insert into responsibility_link (tenant_id, id, agreement_id, token_hash, label, expires_on, made_at, made_by, made_party)
            values (current_tenant(), :link, :agreement, :secretHash, :words, :lastDay, :moment, current_person(), current_party())
            on conflict (tenant_id, id) do nothing
            """, nativeQuery = true)
    Mono<Long> make(UUID link, UUID agreement, byte[] secretHash, String words, LocalDate lastDay, Instant moment);

    /** Done again it changes nothing. */
    @Query(value = """
            update responsibility_link set revoked_at = :moment
             where tenant_id = (select current_tenant()) and agreement_id = :agreement and id = :link and revoked_at is null
            """, nativeQuery = true)
    Mono<Long> revoke(UUID agreement, UUID link, Instant moment);
}

package nl.loodlijn.contract.mediation;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was said in mediations, as far as the acting party may read it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MessageRepository extends GenericRepository<MessageRow, UUID> {
    /** The first first; at most a thousand. */
    @Query(value = """
            select g.id, g.party_id, party_name(g.tenant_id, case when g.party_id = g.tenant_id then 'TENANT' else 'ORGANISATION' end, g.party_id) as party_name,
                   p.name as person_name, g.for_all, g.text, g.at
              from mediation_message g left join person p on p.id = g.person_id
             where g.tenant_id = (select current_tenant()) and g.mediation_id = :mediation order by g.at, g.id limit 1000
            """, nativeQuery = true)
    Flux<MessageRow> messages(UUID mediation);

    @Query(value = """
            insert into mediation_message (tenant_id, mediation_id, party_id, for_all, text, at, person_id)
            values (current_tenant(), :mediation, current_party(), :toAll, :words, :moment, current_person())
            """, nativeQuery = true)
    Mono<Long> add(UUID mediation, boolean toAll, String words, Instant moment);
}

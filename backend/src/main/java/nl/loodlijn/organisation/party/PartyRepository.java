package nl.loodlijn.organisation.party;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PartyRepository extends GenericRepository<PartyRow, UUID> {
    /** The tenant, its municipalities of today and organisations, by name; an empty text finds all. */
    @Query("""
            select p.id, p.kind, p.name from (
                select t.id, 'TENANT' as kind, t.name, 1 as place from tenant t where t.id = current_tenant()
                union all
                select m.id, 'MUNICIPALITY', party_name(m.tenant_id, 'MUNICIPALITY', m.id), 2 from tenant_municipality m
                 where m.tenant_id = current_tenant() and today() >= m.valid_from and (m.valid_until is null or today() <= m.valid_until)
                union all
                select o.id, 'ORGANISATION', o.name, 3 from organisation o) p
             where :words = '' or position(lower(:words) in lower(p.name)) > 0
             order by p.place, p.name, p.id limit 100
            """)
    Flux<PartyRow> find(String words);
}

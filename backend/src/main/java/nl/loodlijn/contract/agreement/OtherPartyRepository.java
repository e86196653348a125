package nl.loodlijn.contract.agreement;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Organisations that are known in the tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OtherPartyRepository extends GenericRepository<OtherPartyRow, UUID> {
    /** Those for which somebody acts here as head contractor. */
    @Query(value = """
            select o.id, o.name, o.kvk_number,
                   coalesce((select array_agg(d.law order by d.law) from admitted_until(o.id) d where d.until >= :today), '{}') as laws
              from organisation o
             where o.id in (select m.party_id from membership m
                             where m.tenant_id = (select current_tenant()) and m.role = 'HEAD_CONTRACTOR' and holds_now(m))
               and (o.name ilike '%' || :words || '%' or o.kvk_number like :words || '%')
             order by o.name, o.id limit :most
            """, nativeQuery = true)
    Flux<OtherPartyRow> heads(String words, LocalDate today, int most);

    /** Providers of the list that were verified to be an organisation; never the acting party. */
    @Query(value = """
            select o.id, o.name, o.kvk_number,
                   coalesce((select array_agg(d.law order by d.law) from admitted_until(o.id) d where d.until >= :today), '{}') as laws
              from organisation o
             where o.id in (select p.organisation_id from provider p where p.tenant_id = (select current_tenant()) and p.stopped_on is null)
               and o.id <> (select current_party())
               and (o.name ilike '%' || :words || '%' or o.kvk_number like :words || '%')
             order by o.name, o.id limit :most
            """, nativeQuery = true)
    Flux<OtherPartyRow> providers(String words, LocalDate today, int most);
}

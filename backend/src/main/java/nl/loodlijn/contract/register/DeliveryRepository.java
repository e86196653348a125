package nl.loodlijn.contract.register;

import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** The two lists that the Regeling Jeugdwet art. 8g asks for, as the acting party may see them. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface DeliveryRepository extends GenericRepository<DeliveryRow, String> {
    /** Who worked between two days under the Youth Act, as it is known now; uses register_as_it_was. */
    @Query(value = """
            select e.head_id || ' ' || e.sub_kvk as place, max(e.head_name) as head_name, max(e.head_kvk) as head_kvk, max(e.sub_name) as sub_name, e.sub_kvk,
                   bool_and(e.self_employed) as self_employed, min(e.works_from) as first_day,
                   case when bool_or(e.ends_on is null) then null else max(e.ends_on) end as last_day, array_agg(distinct c.code order by c.code) as categories
              from register_entry e, unnest(e.categories) c(code)
             where e.tenant_id = (select current_tenant()) and e.known_until = 'infinity' and e.works_from <= cast(:last as date)
               and (e.ends_on is null or e.ends_on >= greatest(e.works_from, cast(:first as date)))
               and exists (select from code k where k.list = 'jz020' and k.code = c.code)
             group by e.head_id, e.sub_kvk order by max(e.head_name), max(e.sub_name), e.sub_kvk
            """, nativeQuery = true)
    Flux<DeliveryRow> subcontractors(LocalDate first, LocalDate last);

    /** Who signed the framework agreement for the Youth Act, and head contractors of who works under it; as it is known now. */
    @Query(value = """
            with contracted as (
                select p.name, coalesce(p.kvk_number, o.kvk_number) as kvk, l.help_forms, true as framework, false as head
                  from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id left join organisation o on o.id = p.organisation_id
                 where l.tenant_id = (select current_tenant()) and l.framework_signed and 'JEUGDWET' = any (l.laws)
                union all
                select e.head_name, coalesce(e.head_kvk, p.kvk_number), coalesce(l.help_forms, '{}'), coalesce(l.framework_signed, false), true
                  from register_entry e
                  left join provider p on p.tenant_id = e.tenant_id and p.organisation_id = e.head_id
                  left join listing l on l.tenant_id = p.tenant_id and l.provider_id = p.id and 'JEUGDWET' = any (l.laws)
                 where e.tenant_id = (select current_tenant()) and e.known_until = 'infinity' and e.works_from is not null
                   and (e.ends_on is null or e.ends_on >= cast(:day as date))
                   and exists (select from unnest(e.categories) c(code) join code k on k.list = 'jz020' and k.code = c.code))
            select coalesce(c.kvk, lower(c.name)) as place, max(c.name) as name, max(c.kvk) as kvk,
                   coalesce(array_agg(distinct f.code order by f.code) filter (where f.code is not null), '{}') as help_forms, bool_or(c.framework) as framework,
                   bool_or(c.head) as head
              from contracted c left join lateral unnest(c.help_forms) f(code) on true
             group by coalesce(c.kvk, lower(c.name)) order by max(c.name), 1
            """, nativeQuery = true)
    Flux<ContractedRow> contracted(LocalDate day);
}

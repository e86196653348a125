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
    /**
     * Who worked between two days under the Youth Act, as it is known now; uses register_as_it_was. Of a consortium its members and suppliers are named as well:
     * of one that works for a head contractor, and of a head contractor that is one.
     */
    @Query(value = """
            with relation as (
                select e.head_id, e.head_name, e.head_kvk, coalesce(e.sub_id, o.id) as sub_id, e.sub_name, e.sub_kvk, e.self_employed, e.works_from, e.ends_on,
                       array(select c.code from unnest(e.categories) c(code) where exists (select from code k where k.list = 'jz020' and k.code = c.code)) as categories
                  from register_entry e left join organisation o on o.kvk_number = e.sub_kvk
                 where e.tenant_id = (select current_tenant()) and e.known_until = 'infinity' and e.works_from <= cast(:last as date)
                   and (e.ends_on is null or e.ends_on >= greatest(e.works_from, cast(:first as date)))
                   and exists (select from unnest(e.categories) c(code) join code k on k.list = 'jz020' and k.code = c.code)),
            part as (
                select m.consortium_id, o.name as consortium_name, o.kvk_number as consortium_kvk, m.member_name, m.member_kvk, m.starts_on, m.ends_on
                  from consortium_member m join organisation o on o.id = m.consortium_id
                 where m.tenant_id = (select current_tenant()) and m.known_until = 'infinity' and m.roles && '{MEMBER,SUPPLIER}'
                   and m.starts_on <= cast(:last as date) and (m.ends_on is null or m.ends_on >= cast(:first as date))),
            worked as (
                select r.head_id, r.head_name, r.head_kvk, r.sub_name, r.sub_kvk, r.self_employed, r.works_from, r.ends_on, r.categories, cast(null as text) as via
                  from relation r
                union all
                select r.head_id, r.head_name, r.head_kvk, p.member_name, p.member_kvk, null, greatest(r.works_from, p.starts_on), least(r.ends_on, p.ends_on),
                       r.categories, r.sub_name
                  from relation r join part p on p.consortium_id = r.sub_id
                 where greatest(r.works_from, p.starts_on) <= coalesce(least(r.ends_on, p.ends_on), 'infinity')
                union all
                select p.consortium_id, p.consortium_name, p.consortium_kvk, p.member_name, p.member_kvk, null, p.starts_on, p.ends_on,
                       array(select distinct c.code from relation r, unnest(r.categories) c(code) where r.head_id = p.consortium_id), p.consortium_name
                  from part p
                 where p.consortium_id in (select r.head_id from relation r)
                    or exists (select from provider v join listing l on l.tenant_id = v.tenant_id and l.provider_id = v.id
                                where v.tenant_id = (select current_tenant()) and v.organisation_id = p.consortium_id
                                  and l.framework_signed and 'JEUGDWET' = any (l.laws)))
            select w.head_id || ' ' || w.sub_kvk || ' ' || coalesce(w.via, '') as place, max(w.head_name) as head_name, max(w.head_kvk) as head_kvk,
                   max(w.sub_name) as sub_name, w.sub_kvk, bool_and(w.self_employed) as self_employed, w.via, min(w.works_from) as first_day,
                   case when bool_or(w.ends_on is null) then null else max(w.ends_on) end as last_day,
                   coalesce(array_agg(distinct c.code order by c.code) filter (where c.code is not null), '{}') as categories
              from worked w left join lateral unnest(w.categories) c(code) on true
             group by w.head_id, w.sub_kvk, w.via order by max(w.head_name), max(w.sub_name), w.sub_kvk, w.via nulls first
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

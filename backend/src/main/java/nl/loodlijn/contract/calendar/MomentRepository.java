package nl.loodlijn.contract.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** What starts, ends and must be extended, as far as the acting party may see it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MomentRepository extends GenericRepository<MomentRow, String> {
    /**
     * The earliest first. An empty list asks for all. Of which agreements notice was given is found once, by agreement_step_notice; it means the same as the function
     * agreement_notice_given.
     *
     * @param words a part of a title or of a name; empty for all
     * @param afterDay with {@code afterKey}, the moment before the page; null for the first page
     */
    @Query(value = """
            with noticed as materialized (
                select s.agreement_id from agreement_step s
                 where s.tenant_id = (select current_tenant()) and s.step = 'GIVE_NOTICE'
                   and not exists (select from agreement_version v where v.tenant_id = s.tenant_id and v.agreement_id = s.agreement_id
                                      and v.purpose = 'EXTENSION' and v.state = 'AGREED' and v.number > s.number))
            select m.* from (
                select 'AGREEMENT ' || k.kind || ' ' || cast(a.id as text) as key, 'AGREEMENT' as source, k.kind, a.id as subject, k.day, a.title,
                       h.name as head_name, s.name as sub_name, case when a.kind <> 'HEAD_SUB' then t.name end as region_name, a.changed_at
                  from agreement a
                  join tenant t on t.id = a.tenant_id
                  left join organisation h on h.id = a.head_id
                  left join organisation s on s.id = a.sub_id
                 cross join lateral (values
                       ('STARTS', case when a.ends_on is null or a.starts_on <= a.ends_on then a.starts_on end),
                       ('EXTEND', case when a.over_at is null and last_day_to_extend(a.ends_on) >= cast(a.in_force_at at time zone 'Europe/Amsterdam' as date) and a.id not in (select n.agreement_id from noticed n)
                                       then last_day_to_extend(a.ends_on) end),
                       ('ENDS', a.ends_on)) k(kind, day)
                 where a.tenant_id = (select current_tenant()) and a.current_number is not null
                union all
                select 'RELATION ' || k.kind || ' ' || cast(e.subcontracting_id as text), 'RELATION', k.kind, e.subcontracting_id, k.day, e.sub_name,
                       e.head_name, e.sub_name, null, e.known_from
                  from register_entry e
                 cross join lateral (values ('STARTS', e.works_from), ('ENDS', e.ends_on)) k(kind, day)
                 where e.tenant_id = (select current_tenant()) and e.known_until = 'infinity' and e.works_from is not null
                union all
                select 'MODEL STARTS ' || cast(v.id as text), 'MODEL', 'STARTS', c.id, v.takes_effect_on, c.name, null, null, t.name, v.published_at
                  from contract_model_version v
                  join contract_model c on c.tenant_id = v.tenant_id and c.id = v.model_id
                  join tenant t on t.id = v.tenant_id
                 where v.tenant_id = (select current_tenant()) and v.state = 'PUBLISHED') m
             where m.day >= :first and (cast(:last as date) is null or m.day <= cast(:last as date))
               and (cardinality(cast(:among as text[])) = 0 or m.source = any (cast(:among as text[])))
               and (cardinality(cast(:happening as text[])) = 0 or m.kind = any (cast(:happening as text[])))
               and (:words = '' or m.title ilike '%' || :words || '%' or m.head_name ilike '%' || :words || '%' or m.sub_name ilike '%' || :words || '%')
               and (cast(:afterDay as date) is null or (m.day, m.key) > (cast(:afterDay as date), :afterKey))
             order by m.day, m.key limit :most
            """, nativeQuery = true)
    Flux<MomentRow> moments(LocalDate first, @Nullable LocalDate last, @TypeDef(type = DataType.STRING_ARRAY) String[] among,
            @TypeDef(type = DataType.STRING_ARRAY) String[] happening, String words, @Nullable LocalDate afterDay, String afterKey,
            int most);
}

package nl.loodlijn.contract.register;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How many relations the register would show with another choice; what is chosen in a facet does not reduce its own numbers. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface RegisterFacetRepository extends GenericRepository<RegisterFacetRow, String> {
    /**
     * Of head contractors and subcontractors the forty with most, and those that were chosen. Beside relations it counts the organisations behind each head
     * contractor: subcontractors, and who delivers in a consortium that is one of the two.
     */
    @Query(value = RegisterRepository.LISTED + """

            select 'municipality ' || m.code as place, 'municipality' as facet, m.code as value, cast(null as text) as label, count(*) as number
              from listed l, unnest(l.municipality_codes) m(code) where l.no_care + l.no_head + l.no_sub + l.no_phase + l.no_consent = 0 group by m.code
            union all
            select 'category ' || c.code, 'category', c.code, null, count(*)
              from listed l, unnest(l.categories) c(code) where l.no_place + l.no_head + l.no_sub + l.no_phase + l.no_consent = 0 group by c.code
            union all
            select 'head ' || h.head_id, 'head', cast(h.head_id as text), h.name, h.number
              from (select l.head_id, max(l.head_name) as name, count(*) as number, row_number() over (order by count(*) desc, max(l.head_name)) as rank
                      from listed l where l.no_place + l.no_care + l.no_sub + l.no_phase + l.no_consent = 0 group by l.head_id) h
             where h.rank <= 40 or cast(h.head_id as text) = any (cast(:heads as text[]))
            union all
            select 'sub ' || s.sub_kvk, 'sub', s.sub_kvk, s.name, s.number
              from (select l.sub_kvk, max(l.sub_name) as name, count(*) as number, row_number() over (order by count(*) desc, max(l.sub_name)) as rank
                      from listed l where l.no_place + l.no_care + l.no_head + l.no_phase + l.no_consent = 0 group by l.sub_kvk) s
             where s.rank <= 40 or s.sub_kvk = any (cast(:subs as text[]))
            union all
            select 'phase ' || l.phase, 'phase', l.phase, null, count(*)
              from listed l where l.no_place + l.no_care + l.no_head + l.no_sub + l.no_consent = 0 group by l.phase
            union all
            select 'consent ' || l.consent, 'consent', l.consent, null, count(*)
              from listed l where l.no_place + l.no_care + l.no_head + l.no_sub + l.no_phase = 0 group by l.consent
            union all
            select 'behind ' || b.head_id, 'behind', cast(b.head_id as text), max(b.name), count(distinct b.kvk)
              from (select l.head_id, l.head_name as name, l.sub_kvk as kvk
                      from listed l where l.no_place + l.no_care + l.no_head + l.no_sub + l.no_phase + l.no_consent = 0
                    union all
                    select l.head_id, l.head_name, m.member_kvk
                      from listed l join consortium_member m on m.tenant_id = (select current_tenant()) and m.consortium_id in (l.head_id, l.sub_id)
                     where l.no_place + l.no_care + l.no_head + l.no_sub + l.no_phase + l.no_consent = 0
                       and m.known_until >= :until and m.known_from < :until and m.roles && '{MEMBER,SUPPLIER}'
                       and m.starts_on <= cast(:day as date) and (m.ends_on is null or m.ends_on >= cast(:day as date))) b
             group by b.head_id
            union all
            select 'total', 'total', '', null, count(*)
              from listed l where l.no_place + l.no_care + l.no_head + l.no_sub + l.no_phase + l.no_consent = 0
            """, nativeQuery = true)
    Flux<RegisterFacetRow> facets(LocalDate day, Instant until, String words, @TypeDef(type = DataType.STRING_ARRAY) String[] places,
            @TypeDef(type = DataType.STRING_ARRAY) String[] care, @TypeDef(type = DataType.STRING_ARRAY) String[] heads,
            @TypeDef(type = DataType.STRING_ARRAY) String[] subs, @TypeDef(type = DataType.STRING_ARRAY) String[] phases,
            @TypeDef(type = DataType.STRING_ARRAY) String[] answers);
}

package nl.loodlijn.contract.consortium;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Who delivers for consortia that work in the same places. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface RivalRepository extends GenericRepository<RivalRow, UUID> {
    /**
     * Of the other consortia that work where this one does by its running agreements, who delivers for them; nothing where the region does not ask for that.
     * Uses consortium_member_known.
     */
    @Query(value = """
            with area as materialized (
                select w.organisation_id, g.code
                  from agreement a
                  join agreement_version v on v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.number = a.current_number
                 cross join lateral (values (a.head_id), (a.sub_id)) w(organisation_id)
                 cross join lateral jsonb_array_elements_text(v.terms -> 'municipalities') g(code)
                 where a.tenant_id = (select current_tenant()) and a.over_at is null
                   and (w.organisation_id = :consortium
                        or exists (select from consortium c where c.tenant_id = a.tenant_id and c.organisation_id = w.organisation_id and c.form is not null))
                   and exists (select from tenant_settings s where s.tenant_id = a.tenant_id and s.one_consortium_per_area)),
            shared as (
                select distinct there.organisation_id, there.code from area there
                 where there.organisation_id <> :consortium and there.code in (select here.code from area here where here.organisation_id = :consortium))
            select m.id, m.member_id, o.name as consortium_name, m.starts_on, m.ends_on,
                   string_agg(coalesce((select n.name from municipality n where n.code = s.code order by n.valid_from desc limit 1), s.code), ', ' order by s.code) as places
              from shared s
              join consortium_member m on m.tenant_id = (select current_tenant()) and m.consortium_id = s.organisation_id and m.known_until = 'infinity'
                                      and m.roles && '{MEMBER,SUPPLIER}'
              join organisation o on o.id = m.consortium_id
             group by m.id, m.member_id, o.name, m.starts_on, m.ends_on
            """, nativeQuery = true)
    Flux<RivalRow> rivals(UUID consortium);
}

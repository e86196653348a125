package nl.loodlijn.settings.guide;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Counts what the current tenant has. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface StartRepository extends GenericRepository<StartRow, String> {
    @Query("""
            select t.slug, s.updated_at is not null as decided, m.municipalities, m.desks, p.staff,
                   s.answer_days is not null and s.addition_days is not null and s.decision_days is not null as terms,
                   s.stale_days is not null as stale_period, coalesce(s.closing_days_known, false) as closing_days, s.logo_id is not null as logo,
                   s.objection is not null as objection
              from tenant t left join tenant_settings s on s.tenant_id = t.id
              cross join lateral (
                   select count(*) as municipalities,
                          count(*) filter (where d.team_name is not null
                                             and coalesce(d.team_phone, d.team_email, d.team_website, d.team_address) is not null) as desks
                     from tenant_municipality g
                     left join municipality_desk d on d.tenant_id = g.tenant_id and d.municipality_id = g.id
                    where g.tenant_id = t.id and (g.valid_until is null or g.valid_until >= :day)) m
              cross join lateral (
                   select (select count(distinct b.person_id) from membership b
                            where b.tenant_id = t.id and b.party_kind = 'TENANT' and holds_now(b))
                        + (select count(distinct lower(i.email)) from invitation i
                            where i.tenant_id = t.id and i.party_kind = 'TENANT' and i.accepted_at is null and i.withdrawn_at is null
                              and i.expires_at > :moment) as staff) p
             where t.id = current_tenant()
            """)
    Mono<StartRow> now(LocalDate day, Instant moment);
}

package nl.loodlijn.organisation.today;

import java.time.Instant;
import java.time.LocalDate;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How access stands, in one question. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AccessTodayRepository extends GenericRepository<AccessRow, String> {
    /**
     * Uses invitation_open and membership_by_person.
     *
     * @param reads whether the reader may see who has access; otherwise only the own membership is told
     * @param manages whether the access review is the reader's
     * @param since changes after this moment are told; the moment itself for none
     */
    @Query(value = """
            with named as (
                select case when i.expires_at <= :moment then 'invitation-expired' else 'invitation-open' end as kind, i.id, i.name,
                       case when i.expires_at <= :moment then i.expires_at else i.invited_at end as since,
                       case when i.expires_at > :moment then cast(i.expires_at at time zone 'Europe/Amsterdam' as date) end as last_day
                  from invitation i
                 where :reads and i.tenant_id = current_tenant() and i.accepted_at is null and i.withdrawn_at is null
                union all
                select 'invitation-undelivered', i.id, i.name, d.since, null
                  from invitation i cross join lateral mail_delivery(i.mail_id) d
                 where :reads and i.tenant_id = current_tenant() and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > :moment
                   and d.state in ('BOUNCED', 'GIVEN_UP')
                union all
                select 'access-ends', m.id, p.name, null, m.valid_until
                  from membership m join person p on p.id = m.person_id
                 where :reads and m.tenant_id = current_tenant() and m.ended_at is null and m.valid_until between :today and :horizon
                   and m.person_id <> current_person()
                union all
                select 'access-given', m.id, p.name, m.created_at, null
                  from membership m join person p on p.id = m.person_id
                 where :reads and m.tenant_id = current_tenant() and m.created_at > :since and m.person_id <> current_person()
                union all
                select 'access-ended', m.id, p.name, m.ended_at, null
                  from membership m join person p on p.id = m.person_id
                 where :reads and m.tenant_id = current_tenant() and m.ended_at > :since and m.person_id <> current_person()
                   and m.ended_by is distinct from current_person())
            select kind, max(cast(id as text)) as subject, array_to_string((array_agg(name order by name))[1 : 3], ', ') as names,
                   cast(count(*) as integer) as number, 0 as total, max(since) as since, min(last_day) as last_day
              from named group by kind
            union all
            select 'own-access-ends', cast(max(m.valid_until) as text), party_name(m.tenant_id, m.party_kind, m.party_id), 1, 0, null, max(m.valid_until)
              from membership m
             where m.tenant_id = current_tenant() and m.person_id = current_person() and m.party_id = current_party() and m.ended_at is null
             group by m.tenant_id, m.party_kind, m.party_id
            having count(*) filter (where m.valid_until is null) = 0 and max(m.valid_until) between :today and :horizon
            union all
            select 'access-review', 'year', '', cast(count(i.membership_id) filter (where i.decision is null) as integer), cast(count(i.membership_id) as integer),
                   max(r.started_at), (select cast(max(c.closed_at) at time zone 'Europe/Amsterdam' as date) from access_review c where c.tenant_id = current_tenant())
              from (select 1) one
              left join access_review r on r.tenant_id = current_tenant() and r.closed_at is null
              left join access_review_item i on i.tenant_id = r.tenant_id and i.review_id = r.id
             where :manages having count(*) > 0
            """, nativeQuery = true)
    Flux<AccessRow> all(boolean reads, boolean manages, Instant moment, Instant since, LocalDate today, LocalDate horizon);
}

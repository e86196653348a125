package nl.loodlijn.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Agreements that wait on the reader of the start page. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface AgreementTodayRepository extends GenericRepository<AgreementTodayRepository.Row, UUID> {
    /**
     * An agreement.
     *
     * @param kind sign or approve
     * @param otherName the other party; for the region where it is none, both
     * @param things how many departures wait for approval; 1 otherwise
     * @param since when it was offered
     * @param startsOn the day on which it takes effect; null when that passed
     * @param lastDay on which it can be signed before it takes effect; null when that passed, or when that day is more than three months away and presses nobody
     */
    @MappedEntity
    record Row(@Id UUID id, String kind, String title, String otherName, int things, @Nullable Instant since, @Nullable LocalDate startsOn,
            @Nullable LocalDate lastDay) {
    }

    /**
     * @param signs whether the reader signs for the acting party
     * @param approves whether the reader approves departures from models
     */
    @Query(value = """
            select a.id, w.kind, a.title, w.things, w.since, w.starts_on, w.last_day,
                   case when a.kind = 'HEAD_SUB' and h.id = current_organisation() then s.name
                        when a.kind = 'HEAD_SUB' and s.id = current_organisation() then h.name
                        when a.kind = 'HEAD_SUB' then h.name || ' – ' || s.name
                        when (select current_party()) = a.tenant_id then coalesce(h.name, s.name)
                        else t.name end as other_name
              from agreement a
              join tenant t on t.id = a.tenant_id
              left join organisation h on h.id = a.head_id
              left join organisation s on s.id = a.sub_id
             cross join lateral (
                   select 'sign' as kind, 1 as things, v.offered_at as since,
                          case when v.starts_on > cast(:day as date) then v.starts_on end as starts_on,
                          case when v.starts_on > cast(:day as date) and v.starts_on <= cast(:day as date) + interval '3 months' then v.starts_on - 1 end as last_day
                     from agreement_version v
                    where :signs and v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.state in ('OFFERED', 'SIGNED_BY_ONE')
                      and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party())
                      and not exists (select from agreement_signature g where g.tenant_id = v.tenant_id and g.agreement_id = v.agreement_id
                                         and g.number = v.number and g.party_id = current_party())
                   union all
                   select 'approve', cast(count(*) as integer), min(v.offered_at), cast(null as date), cast(null as date)
                     from agreement_version v
                     join agreement_deviation d on d.tenant_id = v.tenant_id and d.agreement_id = v.agreement_id and d.number = v.number and d.approved_at is null
                    where :approves and v.tenant_id = a.tenant_id and v.agreement_id = a.id and v.state in ('OFFERED', 'SIGNED_BY_ONE')
                   having count(*) > 0) w
             where a.tenant_id = (select current_tenant()) and a.state in ('OFFERED', 'SIGNED_BY_ONE', 'IN_FORCE', 'AMENDED', 'EXTENDED')
             order by w.last_day nulls last, a.id limit 200
            """, nativeQuery = true)
    Flux<Row> waiting(boolean signs, boolean approves, LocalDate day);
}

package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Referral forms that wait on the acting party, and those that are erased soon. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralTodayRepository extends GenericRepository<ReferralTodayRepository.Row, UUID> {
    /**
     * A form.
     *
     * @param waits whether something waits on the acting party
     * @param eraseOn when it is erased
     */
    @MappedEntity
    record Row(@Id UUID id, String otherName, String state, boolean waits, boolean ofHead, Instant since, LocalDate eraseOn) {
    }

    /** At most 200. */
    @Query(value = """
            with mine as (
                select r.id, case when r.head_id = (select current_party()) then s.name else h.name end as other_name, r.state,
                       r.head_id = (select current_party()) as of_head, r.last_at as since,\s""" + ReferralRepository.WAITS + """
                 as waits, cast(r.last_at at time zone 'Europe/Amsterdam' as date) + referral_days() as erase_on
                  from referral r
                  join organisation h on h.id = r.head_id
                  join organisation s on s.id = r.sub_id
                 where r.tenant_id = (select current_tenant()) and r.erased_at is null)
            select m.id, m.other_name, m.state, m.waits, m.of_head, m.since, m.erase_on from mine m
             where m.waits or m.erase_on <= :until
             order by m.waits desc, m.since limit 200
            """, nativeQuery = true)
    Flux<Row> waitingOrErasedSoon(LocalDate until);
}

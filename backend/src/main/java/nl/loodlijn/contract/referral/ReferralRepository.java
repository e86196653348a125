package nl.loodlijn.contract.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Referral forms that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ReferralRepository extends GenericRepository<ReferralRow, UUID> {
    /** Before there is an answer the party has to do something that did nothing last; after that what the other did is there to be read. */
    String WAITS = """
            (r.last_by <> (select current_party())
                    and (r.state in ('SENT', 'RECEIVED')
                         or r.state in ('ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED')
                            and coalesce(case when r.head_id = (select current_party()) then r.head_read_at else r.sub_read_at end < r.last_at, true)))""";
    String REFERRAL = """
            select r.id, r.tenant_id, r.agreement_id, a.title, r.head_id, h.name as head_name, r.sub_id, s.name as sub_name, r.state, r.made_at, r.sent_at,
                   r.received_at, r.answered_at, r.over_at, r.last_at, r.erased_at, r.erased_because, referral_days() as keep_days, k.key_id,
                   encode(k.wrapped_key, 'base64') as wrapped_key, encode(k.content, 'base64') as content, encode(k.answer, 'base64') as answer, r.version, """
            + WAITS + """
             as waits
              from referral r
              join agreement a on a.tenant_id = r.tenant_id and a.id = r.agreement_id
              join organisation h on h.id = r.head_id
              join organisation s on s.id = r.sub_id
              left join referral_secret k on k.tenant_id = r.tenant_id and k.referral_id = r.id
             where r.tenant_id = (select current_tenant())""";

    @Query(value = REFERRAL + " and r.id = :id", nativeQuery = true)
    Mono<ReferralRow> find(UUID id);

    /** Holds it until the transaction ends, so that of two steps one comes first. */
    @Query(value = REFERRAL + " and r.id = :id for update of r", nativeQuery = true)
    Mono<ReferralRow> held(UUID id);

    /**
     * The newest first; uses the primary key.
     *
     * @param before the one before the page; empty for the first page
     * @param show OPEN, OVER or ALL
     */
    @Query(value = REFERRAL + """
             and (:before = '' or cast(r.id as text) < :before)
               and (:show = 'ALL' or (r.state in ('DRAFT', 'SENT', 'RECEIVED', 'ACCEPTED')) = (:show = 'OPEN'))
             order by cast(r.id as text) desc limit :most""", nativeQuery = true)
    Flux<ReferralRow> list(String before, String show, int most);

    /** A draft under an agreement; empty when the acting organisation cannot refer under it. */
    @Query(value = """
            with added as (
                insert into referral (tenant_id, agreement_id, head_id, sub_id, made_at, made_by, last_at, last_by)
                select a.tenant_id, a.id, a.head_id, a.sub_id, :moment, current_person(), :moment, current_party() from agreement a
                 where a.tenant_id = (select current_tenant()) and a.id = :agreement and a.head_id = (select current_organisation()) and may_refer(a, :day)
                returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> begin(UUID agreement, LocalDate day, Instant moment);

    @Query(value = """
            insert into referral_secret (tenant_id, referral_id, key_id, wrapped_key, content)
            values (current_tenant(), :referral, :masterKey, :wrapped, :sealed)
            """, nativeQuery = true)
    Mono<Long> addSecret(UUID referral, String masterKey, byte[] wrapped, byte[] sealed);

    @Query(value = "update referral_secret set content = :sealed where tenant_id = (select current_tenant()) and referral_id = :referral", nativeQuery = true)
    Mono<Long> write(UUID referral, byte[] sealed);

    @Query(value = "update referral_secret set answer = :sealed where tenant_id = (select current_tenant()) and referral_id = :referral", nativeQuery = true)
    Mono<Long> answer(UUID referral, byte[] sealed);

    /** A party did something: the term of the content begins anew. */
    @Query(value = """
            update referral set last_at = :moment, last_by = current_party(), version = version + 1
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> touch(UUID id, Instant moment);

    @Query(value = """
            update referral set state = :to, last_at = :moment, last_by = current_party(), version = version + 1,
                   sent_at = case when :to = 'SENT' then cast(:moment as timestamptz) else sent_at end,
                   sent_by = case when :to = 'SENT' then current_person() else sent_by end,
                   answered_at = case when :to in ('ACCEPTED', 'DECLINED') then cast(:moment as timestamptz) else answered_at end,
                   over_at = case when :to in ('DECLINED', 'WITHDRAWN', 'CLOSED') then cast(:moment as timestamptz) else over_at end
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> go(UUID id, String to, Instant moment);

    /** The acting party opened it; the first time the subcontractor does, it is received. */
    @Query(value = """
            update referral set head_read_at = case when head_id = (select current_party()) then cast(:moment as timestamptz) else head_read_at end,
                   sub_read_at = case when sub_id = (select current_party()) then cast(:moment as timestamptz) else sub_read_at end,
                   received_at = case when sub_id = (select current_party()) and state = 'SENT' then cast(:moment as timestamptz) else received_at end,
                   version = version + case when sub_id = (select current_party()) and state = 'SENT' then 1 else 0 end,
                   state = case when sub_id = (select current_party()) and state = 'SENT' then 'RECEIVED' else state end
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> read(UUID id, Instant moment);

    /** The sender erases it; a trigger of the database destroys its key and content. */
    @Query(value = """
            update referral set state = 'ERASED', erased_at = :moment, erased_because = 'SENDER', version = version + 1
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> erase(UUID id, Instant moment);

    @Query("delete from referral where tenant_id = (select current_tenant()) and id = :id and state = 'DRAFT'")
    Mono<Long> discard(UUID id);
}

package nl.loodlijn.contract.mediation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mediations that the acting party may see. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MediationRepository extends GenericRepository<MediationRow, UUID> {
    String MEDIATION = """
            select m.id, m.agreement_id, a.title, m.head_id, h.name as head_name, m.sub_id, s.name as sub_name, m.state, m.for_head, m.outcome, m.asked_at,
                   m.agreed_at, m.told_at, m.over_at, m.version, m.changed_at
              from mediation m
              join agreement a on a.tenant_id = m.tenant_id and a.id = m.agreement_id
              join organisation h on h.id = m.head_id
              join organisation s on s.id = m.sub_id
             where m.tenant_id = (select current_tenant())""";

    @Query(value = MEDIATION + " and m.id = :id", nativeQuery = true)
    Mono<MediationRow> find(UUID id);

    /** Holds it until the transaction ends. */
    @Query(value = MEDIATION + " and m.id = :id for update of m", nativeQuery = true)
    Mono<MediationRow> held(UUID id);

    /** The newest first; uses the primary key. */
    @Query(value = MEDIATION
            + " and (:before = '' or cast(m.id as text) < :before) order by cast(m.id as text) desc limit :most", nativeQuery = true)
    Flux<MediationRow> list(String before, int most);

    /** Empty when the acting organisation is not the subcontractor of such an agreement, or when one is open. */
    @Query(value = """
            with added as (
                insert into mediation (tenant_id, agreement_id, head_id, sub_id, asked_at, asked_by, changed_at)
                select a.tenant_id, a.id, a.head_id, a.sub_id, :moment, current_person(), :moment from agreement a
                 where a.tenant_id = (select current_tenant()) and a.id = :agreement and a.kind = 'HEAD_SUB' and a.sub_id = (select current_organisation())
                   and a.offered_at is not null
                on conflict (tenant_id, agreement_id) where over_at is null do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> ask(UUID agreement, Instant moment);

    /** Whether the acting organisation is the subcontractor of the agreement. */
    @Query("select exists (select from agreement a where a.tenant_id = (select current_tenant()) and a.id = :agreement and a.kind = 'HEAD_SUB' and a.sub_id = (select current_organisation()) and a.offered_at is not null)")
    Mono<Boolean> isSub(UUID agreement);

    /** @param words what the head contractor may read; null when the subcontractor no longer agrees that it is told */
    @Query(value = """
            update mediation set for_head = cast(:words as text), agreed_at = case when cast(:words as text) is null then null else cast(:moment as timestamptz) end,
                   version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> agree(UUID id, @Nullable String words, Instant moment);

    @Query(value = """
            update mediation set state = :to, told_at = case when :to = 'TOLD' then cast(:moment as timestamptz) else told_at end,
                   over_at = case when :to in ('CLOSED', 'WITHDRAWN') then cast(:moment as timestamptz) end,
                   outcome = cast(:result as text), version = version + 1, changed_at = :moment
             where tenant_id = (select current_tenant()) and id = :id
            """, nativeQuery = true)
    Mono<Long> go(UUID id, String to, @Nullable String result, Instant moment);

    /** Somebody said something. */
    @Query(value = "update mediation set version = version + 1, changed_at = :moment where tenant_id = (select current_tenant()) and id = :id", nativeQuery = true)
    Mono<Long> touch(UUID id, Instant moment);
}

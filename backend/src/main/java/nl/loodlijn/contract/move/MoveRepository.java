package nl.loodlijn.contract.move;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Moves of the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MoveRepository extends GenericRepository<MoveRow, UUID> {
    String MOVE = """
            select m.id, m.model_id, c.name as model_name, m.model_version_id, v.number, m.state, m.reason, m.sign_by, p.name as started_by, m.created_at,
                   m.started_at, m.over_at, i.waiting, i.fits, i.cannot, i.offered, i.agreed, i.declined
              from agreement_move m
              join contract_model c on c.tenant_id = m.tenant_id and c.id = m.model_id
              join contract_model_version v on v.tenant_id = m.tenant_id and v.id = m.model_version_id
              left join person p on p.id = m.runner_id
             cross join lateral (
                   select cast(count(*) filter (where i.state = 'WAITING') as integer) as waiting, cast(count(*) filter (where i.state = 'FITS') as integer) as fits,
                          cast(count(*) filter (where i.state = 'CANNOT') as integer) as cannot,
                          cast(count(*) filter (where i.state = 'OFFERED') as integer) as offered,
                          cast(count(*) filter (where w.state = 'AGREED') as integer) as agreed,
                          cast(count(*) filter (where w.state in ('REFUSED', 'WITHDRAWN')) as integer) as declined
                     from agreement_move_item i
                     left join agreement_version w on w.tenant_id = i.tenant_id and w.agreement_id = i.agreement_id and w.number = i.number
                    where i.tenant_id = m.tenant_id and i.move_id = m.id) i
             where m.tenant_id = (select current_tenant())""";

    @Query(value = MOVE + " and m.id = :id", nativeQuery = true)
    Mono<MoveRow> find(UUID id);

    /** The newest first; uses agreement_move_of_model. */
    @Query(value = MOVE
            + " and m.model_id = :model and (:before = '' or cast(m.id as text) < :before) order by cast(m.id as text) desc limit :most", nativeQuery = true)
    Flux<MoveRow> ofModel(UUID model, String before, int most);

    /** Empty when one of the acting party is open for the model. */
    @Query(value = """
            with added as (
                insert into agreement_move (tenant_id, party_id, model_id, model_version_id, sign_by, runner_id, runner_role, created_at, created_by)
                values (current_tenant(), current_party(), :model, :target, :lastDay, current_person(), current_acting_role(), :moment, current_person())
                on conflict (tenant_id, party_id, model_id) where over_at is null do nothing returning id)
            select id from added
            """, nativeQuery = true)
    Mono<UUID> begin(UUID model, UUID target, LocalDate lastDay, Instant moment);

    /** Every agreement of the acting party that runs under an earlier version of the model. */
    @Query(value = """
            insert into agreement_move_item (tenant_id, move_id, agreement_id, from_version_id)
            select a.tenant_id, :move, a.id, a.model_version_id from agreement a
              join contract_model_version v on v.tenant_id = a.tenant_id and v.id = a.model_version_id
             where a.tenant_id = (select current_tenant()) and a.state in ('IN_FORCE', 'AMENDED', 'EXTENDED') and v.model_id = :model and v.number < :target
               and signs(a.kind, a.tenant_id, a.head_id, a.sub_id, current_party())
            """, nativeQuery = true)
    Mono<Long> gather(UUID move, UUID model, int target);

    /** Goes to a state, with whoever does that as the one on whose authority it works; gives 0 when it was in none of these any more. */
    @Query(value = """
            update agreement_move set state = :to, runner_id = current_person(), runner_role = current_acting_role(),
                   over_at = case when :to = 'LET_GO' then cast(:moment as timestamptz) end
             where tenant_id = (select current_tenant()) and id = :id and agreement_move.state = any (string_to_array(:from, ','))
            """, nativeQuery = true)
    Mono<Long> go(UUID id, String from, String to, Instant moment);

    @Query(value = """
            update agreement_move set state = 'RUNNING', reason = :why, started_at = :moment, runner_id = current_person(), runner_role = current_acting_role()
             where tenant_id = (select current_tenant()) and id = :id and agreement_move.state = 'READY'
            """, nativeQuery = true)
    Mono<Long> start(UUID id, String why, Instant moment);

    /** When every agreement was looked at. */
    @Query(value = """
            update agreement_move m set state = 'READY'
             where m.tenant_id = (select current_tenant()) and m.id = :id and m.state = 'LOOKING'
               and not exists (select from agreement_move_item i where i.tenant_id = m.tenant_id and i.move_id = m.id and i.state = 'WAITING')
            """, nativeQuery = true)
    Mono<Long> looked(UUID id);

    /** When nothing is left to offer; gives 1 to the one that found so first. */
    @Query(value = """
            update agreement_move m set state = 'DONE', over_at = :moment
             where m.tenant_id = (select current_tenant()) and m.id = :id and m.state = 'RUNNING'
               and not exists (select from agreement_move_item i where i.tenant_id = m.tenant_id and i.move_id = m.id and i.state = 'FITS')
            """, nativeQuery = true)
    Mono<Long> finish(UUID id, Instant moment);
}

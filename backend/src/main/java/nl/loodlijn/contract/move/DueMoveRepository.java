package nl.loodlijn.contract.move;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Moves as the job role sees them: on whose authority they go on, and nothing of what is moved but the rows of the move itself. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface DueMoveRepository extends GenericRepository<DueMoveRepository.Due, UUID> {
    /** A move that a job works at. */
    @MappedEntity
    record Due(@Id UUID id, UUID tenantId, UUID partyId, UUID modelVersionId, String state, String reason, UUID runnerId,
            String runnerRole) {
        Actor.Member runner(UUID request) {
            return new Actor.Member(tenantId, runnerId, partyId, runnerRole, request);
        }
    }

    @Query(value = """
            select id, tenant_id, party_id, model_version_id, state, coalesce(reason, '') as reason, runner_id, runner_role from agreement_move
             where tenant_id = (select current_tenant()) and id = :id and state in ('LOOKING', 'RUNNING')
            """, nativeQuery = true)
    Mono<Due> due(UUID id);

    /** When who it went on for has no access any more: what was offered is offered, and a colleague can go on or begin anew. */
    @Query(value = """
            update agreement_move set state = case state when 'LOOKING' then 'LET_GO' else 'STOPPED' end,
                   over_at = case state when 'LOOKING' then cast(:moment as timestamptz) end
             where tenant_id = (select current_tenant()) and id = :id and state in ('LOOKING', 'RUNNING')
            """, nativeQuery = true)
    Mono<Long> leave(UUID id, Instant moment);
}

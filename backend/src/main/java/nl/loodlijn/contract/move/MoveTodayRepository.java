package nl.loodlijn.contract.move;

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

import nl.loodlijn.contract.move.domain.MoveState;

import reactor.core.publisher.Flux;

/** Moves of the acting party that are not over, or of which an offer is not answered. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MoveTodayRepository extends GenericRepository<MoveTodayRepository.Row, UUID> {
    /**
     * A move.
     *
     * @param number of the version to which agreements are moved
     * @param signBy last day of the term of the standard
     * @param since when it came where it is
     * @param waiting how many are not looked at yet
     * @param fits how many can be moved and are not offered
     * @param cannot how many cannot be moved
     * @param offered how many are offered, signed or not
     * @param ours how many offers the acting party did not sign
     * @param theirs how many offers wait for the other party only
     */
    @MappedEntity
    record Row(@Id UUID id, UUID modelId, String modelName, int number, MoveState state, LocalDate signBy, @Nullable Instant since,
            int waiting, int fits, int cannot, int offered, int ours, int theirs) {
    }

    @Query(value = """
            select m.id, m.model_id, c.name as model_name, v.number, m.state, m.sign_by, coalesce(m.over_at, m.started_at, m.created_at) as since,
                   i.waiting, i.fits, i.cannot, i.offered, i.ours, i.theirs
              from agreement_move m
              join contract_model c on c.tenant_id = m.tenant_id and c.id = m.model_id
              join contract_model_version v on v.tenant_id = m.tenant_id and v.id = m.model_version_id
             cross join lateral (
                   select cast(count(*) filter (where i.state = 'WAITING') as integer) as waiting, cast(count(*) filter (where i.state = 'FITS') as integer) as fits,
                          cast(count(*) filter (where i.state = 'CANNOT') as integer) as cannot,
                          cast(count(*) filter (where i.state = 'OFFERED') as integer) as offered,
                          cast(count(*) filter (where w.state in ('OFFERED', 'SIGNED_BY_ONE') and g.party_id is null) as integer) as ours,
                          cast(count(*) filter (where w.state = 'SIGNED_BY_ONE' and g.party_id is not null) as integer) as theirs
                     from agreement_move_item i
                     left join agreement_version w on w.tenant_id = i.tenant_id and w.agreement_id = i.agreement_id and w.number = i.number
                     left join agreement_signature g on g.tenant_id = w.tenant_id and g.agreement_id = w.agreement_id and g.number = w.number
                                                    and g.party_id = m.party_id
                    where i.tenant_id = m.tenant_id and i.move_id = m.id) i
             where m.tenant_id = (select current_tenant()) and (m.over_at is null or i.ours + i.theirs > 0)
             order by m.id limit 100
            """, nativeQuery = true)
    Flux<Row> moves();
}

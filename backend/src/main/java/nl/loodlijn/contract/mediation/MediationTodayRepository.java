package nl.loodlijn.contract.mediation;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Mediations that wait on the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface MediationTodayRepository extends GenericRepository<MediationTodayRepository.Row, UUID> {
    /**
     * A mediation.
     *
     * @param agreed whether the region can tell the head contractor of it
     */
    @MappedEntity
    record Row(@Id UUID id, String title, boolean agreed, Instant since) {
    }

    /** Those in which another spoke last, as far as the acting party reads it; for the head contractor also one that it was told of; at most 200. */
    @Query(value = """
            select m.id, a.title, m.agreed_at is not null and m.told_at is null and (select current_party()) = m.tenant_id as agreed,
                   coalesce(g.at, m.told_at, m.asked_at) as since
              from mediation m
              join agreement a on a.tenant_id = m.tenant_id and a.id = m.agreement_id
              left join lateral (select g.party_id, g.at from mediation_message g where g.tenant_id = m.tenant_id and g.mediation_id = m.id
                                  order by g.at desc, g.id desc limit 1) g on true
             where m.tenant_id = (select current_tenant()) and m.over_at is null
               and (g.party_id is distinct from (select current_party()) or m.agreed_at is not null and m.told_at is null and (select current_party()) = m.tenant_id)
             order by since limit 200
            """, nativeQuery = true)
    Flux<Row> waiting();
}

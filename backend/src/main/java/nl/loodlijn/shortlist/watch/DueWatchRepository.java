package nl.loodlijn.shortlist.watch;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** Watched searches as the job role sees them: whose they are, and nothing of what they search. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface DueWatchRepository extends GenericRepository<DueWatchRepository.Due, UUID> {
    /** A search to look at on the authority of its maker. */
    @MappedEntity
    record Due(@Id UUID viewId, UUID tenantId, UUID partyId, UUID personId, String role) {
    }

    /** Those not looked at since a moment, the longest ago first. */
    @Query("select view_id, tenant_id, party_id, person_id, role from views_to_look_at(:before)")
    Flux<Due> due(Instant before);
}

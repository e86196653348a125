package nl.loodlijn.shortlist.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Flux;

/** Watched searches as the job role sees them: whose they are, and nothing of what they search. */
@R2dbcRepository(dataSource = "job", dialect = Dialect.POSTGRES)
interface DueWatchRepository extends GenericRepository<DueWatchRepository.Due, UUID> {
    /**
     * A search to look at on the authority of its maker.
     *
     * @param roles that the maker has for the party today
     */
    @MappedEntity
    record Due(@Id UUID viewId, UUID tenantId, UUID partyId, UUID personId, @TypeDef(type = DataType.STRING_ARRAY) List<String> roles) {
        /** The maker in a role that may search; empty when there is none any more. */
        Optional<Actor.Member> searcher(UUID request) {
            return roles.stream().map(Role::valueOf).filter(role -> Permission.of(role).contains(Permission.SHORTLIST_SEARCH)).findFirst()
                    .map(role -> new Actor.Member(tenantId, personId, partyId, role.name(), request));
        }
    }

    /** Those not looked at since a moment, the longest ago first. */
    @Query("select view_id, tenant_id, party_id, person_id, roles from views_to_look_at(:before)")
    Flux<Due> due(Instant before);
}

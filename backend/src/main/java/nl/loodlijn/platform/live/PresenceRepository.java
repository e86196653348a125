package nl.loodlijn.platform.live;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who of the acting party is where; row security leaves out everyone else. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface PresenceRepository extends GenericRepository<PresentPerson, UUID> {
    @Query(value = """
            insert into presence (tenant_id, party_id, place, person_id, seen_at)
            values (current_tenant(), current_party(), :place, current_person(), :moment)
                on conflict (tenant_id, party_id, place, person_id) do update set seen_at = excluded.seen_at""", nativeQuery = true)
    Mono<Integer> arrive(String place, Instant moment);

    @Query(value = """
            delete from presence
             where tenant_id = (select current_tenant()) and party_id = (select current_party()) and place = :place
               and person_id = (select current_person())""", nativeQuery = true)
    Mono<Integer> leave(String place);

    @Query("""
            select p.id, p.name from presence w join person p on p.id = w.person_id
             where w.tenant_id = (select current_tenant()) and w.party_id = (select current_party()) and w.place = :place
               and w.seen_at >= :seenSince and w.person_id <> (select current_person())
             order by p.name, p.id limit 50""")
    Flux<PresentPerson> others(String place, Instant seenSince);
}

package nl.loodlijn.platform.tenancy;

import java.util.UUID;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.platform.tenancy.WallProbe.Seen;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the wall from inside a unit of work. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
@Requires(property = "loodlijn.wall-probe")
interface WallProbe extends GenericRepository<Seen, UUID> {
    @io.micronaut.data.annotation.MappedEntity
    record Seen(@io.micronaut.data.annotation.Id UUID id) {
    }

    @Query("select tenant_id from membership")
    Flux<UUID> tenantsOfVisibleMemberships();

    @Query("select coalesce(current_setting('loodlijn.tenant', true), '')")
    Mono<String> tenantSetting();

    @Query("select 1 from pg_sleep(:seconds)")
    Mono<Integer> sleep(double seconds);

    @Query(value = """
            insert into membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
            values (:tenant, :person, 'TENANT', :tenant, 'ASSESSOR', date '2020-01-01')""", nativeQuery = true)
    Mono<Integer> addMembership(UUID tenant, UUID person);

    @Query("update membership set version = version + 1")
    Mono<Integer> touchAll();
}

package nl.loodlijn.organisation.tenant;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of the database that refuse whoever is not an operator. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TenantRepository extends GenericRepository<TenantRow, UUID> {
    @Query("select id, slug, name, kind, created_at, administrators, invited_until from operator_tenants(:moment)")
    Flux<TenantRow> all(Instant moment);

    /** Empty when another tenant has this slug. */
    @Query("""
            select created from operator_create_tenant(:slug, :name, :kind, :email, :administrator, :tokenHash, :moment, :expiresAt) created
             where created is not null
            """)
    Mono<UUID> create(String slug, String name, String kind, String email, String administrator, byte[] tokenHash, Instant moment,
            Instant expiresAt);
}

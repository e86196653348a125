package nl.loodlijn.settings.web;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Which logos are published. Runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedLogoRepository extends GenericRepository<PublishedLogoRepository.Row, UUID> {
    /** A row of table published_tenant. */
    @MappedEntity
    record Row(@Id UUID tenantId, UUID logoId) {
    }

    @Query("""
            select exists (select from published_tenant p join tenant t on t.id = p.tenant_id where t.slug = :tenant and p.logo_id = :logo)
            """)
    Mono<Boolean> inUse(String tenant, UUID logo);
}

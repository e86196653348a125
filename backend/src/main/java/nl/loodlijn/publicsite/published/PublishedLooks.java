package nl.loodlijn.publicsite.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** How the pages of a tenant look and where they may be shown. Runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedLooks extends GenericRepository<PublishedLooks.Row, UUID> {
    /** A row of table published_tenant. */
    @MappedEntity
    record Row(@Id UUID tenantId, String region, @Nullable String accentLight, @Nullable String accentDark, @Nullable String houseStyle,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> embedSites) {
    }

    @Query("""
            select p.tenant_id, t.slug as region, p.accent_light, p.accent_dark, cast(p.house_style as text) as house_style, p.embed_sites
              from tenant t join published_tenant p on p.tenant_id = t.id where t.slug = :region""")
    Mono<Row> ofRegion(String region);

    /** Of the one tenant that buys for a municipality; none when there are two. Uses published_municipality_by_code. */
    @Query("""
            select p.tenant_id, t.slug as region, p.accent_light, p.accent_dark, cast(p.house_style as text) as house_style, p.embed_sites
              from tenant t join published_tenant p on p.tenant_id = t.id
             where t.id = (select m.tenant_id from published_municipality m
                            where m.municipality_code = :municipality and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
                            group by m.tenant_id
                           having 1 = (select count(distinct o.tenant_id) from published_municipality o where o.municipality_code = :municipality
                                          and :day between o.valid_from and coalesce(o.valid_until, 'infinity')))""")
    Mono<Row> ofMunicipality(String municipality, LocalDate day);
}

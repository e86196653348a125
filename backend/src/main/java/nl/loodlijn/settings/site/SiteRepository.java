package nl.loodlijn.settings.site;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Mono;

/** Table tenant_site of the current tenant. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface SiteRepository extends GenericRepository<SiteRow, UUID> {
    @Query("""
            select t.id as tenant_id, t.slug, coalesce(s.version, 0) as version, coalesce(s.embed_sites, '{}') as embed_sites,
                   cast(s.house_style as text) as house_style, s.house_style_name, s.updated_at, p.name as updated_by_name
              from tenant t left join tenant_site s on s.tenant_id = t.id left join person p on p.id = s.updated_by
             where t.id = current_tenant()
            """)
    Mono<SiteRow> find();

    /** Gives 0 when the version is not this one any more; 0 is the version while nothing was decided. */
    @Query("""
            insert into tenant_site as s (tenant_id, embed_sites, updated_at, updated_by)
            select current_tenant(), cast(:sites as text[]), :moment, current_person()
             where :version = 0 or exists (select from tenant_site e where e.tenant_id = current_tenant() and e.version = :version)
            on conflict (tenant_id) do update
               set embed_sites = excluded.embed_sites, version = s.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
             where s.version = :version
            """)
    Mono<Long> embedIn(int version, @TypeDef(type = DataType.STRING_ARRAY) String[] sites, Instant moment);

    /** As {@link #embedIn}. */
    @Query("""
            insert into tenant_site as s (tenant_id, house_style, house_style_name, updated_at, updated_by)
            select current_tenant(), cast(:style as jsonb), cast(:fileName as text), :moment, current_person()
             where :version = 0 or exists (select from tenant_site e where e.tenant_id = current_tenant() and e.version = :version)
            on conflict (tenant_id) do update
               set house_style = excluded.house_style, house_style_name = excluded.house_style_name, version = s.version + 1,
                   updated_at = excluded.updated_at, updated_by = excluded.updated_by
             where s.version = :version
            """)
    Mono<Long> dress(int version, @Nullable String style, @Nullable String fileName, Instant moment);
}

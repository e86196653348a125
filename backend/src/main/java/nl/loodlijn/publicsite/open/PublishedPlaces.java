package nl.loodlijn.publicsite.open;

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

import reactor.core.publisher.Flux;

/** Who buys where, and who works for whom there. All of it runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedPlaces extends GenericRepository<PublishedPlaces.MunicipalityRow, String> {
    /** A municipality with the tenants that buy for it. */
    @MappedEntity
    record MunicipalityRow(@Id String code, String name, String province, @TypeDef(type = DataType.STRING_ARRAY) List<String> regions) {
    }

    /** A tenant with the municipalities that it buys for. */
    @MappedEntity
    record RegionRow(@Id String slug, String name, String kind, int staleDays,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> municipalities) {
    }

    /** A row of table published_relation with the providers that both are on the list of the tenant. */
    @MappedEntity
    record RelationRow(@Id UUID publicId, String regionId, String regionName, String headName, @Nullable UUID headProvider, String subName,
            @Nullable UUID subProvider, @TypeDef(type = DataType.STRING_ARRAY) List<String> municipalityCodes, LocalDate worksFrom,
            @Nullable LocalDate endsOn) {
    }

    /** In order of code, behind one. */
    @Query("""
            select m.code, m.name, m.province, array_agg(distinct t.slug order by t.slug) as regions
              from published_municipality p join tenant t on t.id = p.tenant_id
              join municipality m on m.code = p.municipality_code and :today between m.valid_from and coalesce(m.valid_until, 'infinity')
             where :today between p.valid_from and coalesce(p.valid_until, 'infinity')
               and m.code > :behind and (cast(:only as text) is null or m.code = cast(:only as text))
             group by m.code, m.name, m.province order by m.code limit :most""")
    Flux<MunicipalityRow> municipalities(LocalDate today, String behind, int most, @Nullable String only);

    /** In order of id, behind one. */
    @Query("""
            select t.slug, t.name, t.kind, p.stale_days, array_agg(distinct m.municipality_code order by m.municipality_code) as municipalities
              from tenant t join published_tenant p on p.tenant_id = t.id
              join published_municipality m on m.tenant_id = t.id and :today between m.valid_from and coalesce(m.valid_until, 'infinity')
             where t.slug > :behind
             group by t.slug, t.name, t.kind, p.stale_days order by t.slug limit :most""")
    Flux<RegionRow> regions(LocalDate today, String behind, int most);

    /** Those that hold on a day, of tenants that buy today, in order of their number, behind one. Uses published_relation_in_order. */
    @Query("""
            select r.public_id, t.slug as region_id, t.name as region_name, r.head_name, h.provider_id as head_provider, r.sub_name,
                   s.provider_id as sub_provider, r.municipality_codes, r.works_from, r.ends_on
              from published_relation r join tenant t on t.id = r.tenant_id
              left join lateral (select l.provider_id from published_listing l where l.tenant_id = r.tenant_id and l.organisation_id = r.head_id
                                  order by l.provider_id limit 1) h on true
              left join lateral (select l.provider_id from published_listing l where l.tenant_id = r.tenant_id and l.organisation_id = r.sub_id
                                  order by l.provider_id limit 1) s on true
             where r.public_id > :behind
               and r.works_from <= :validOn and (r.ends_on is null or r.ends_on >= cast(:validOn as date))
               and exists (select from published_municipality m where m.tenant_id = r.tenant_id
                              and :today between m.valid_from and coalesce(m.valid_until, 'infinity'))
               and (cast(:inRegion as text) is null or t.slug = cast(:inRegion as text))
               and (cast(:inMunicipality as text) is null or cast(:inMunicipality as text) = any (r.municipality_codes))
             order by r.public_id limit :most""")
    Flux<RelationRow> relations(LocalDate today, LocalDate validOn, UUID behind, int most, @Nullable String inRegion,
            @Nullable String inMunicipality);
}

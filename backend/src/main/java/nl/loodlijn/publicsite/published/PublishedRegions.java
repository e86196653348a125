package nl.loodlijn.publicsite.published;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;

/** How many help in each municipality of a region. All of it runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedRegions extends GenericRepository<PublishedRegions.Row, String> {
    /**
     * A municipality of a region.
     *
     * @param rings all rings of its border as JSON; each is a list of points [longitude, latitude] in degrees (WGS84)
     */
    @MappedEntity
    record Row(@Id String code, String name, String regionName, long providers, @Nullable String rings) {
    }

    /**
     * By name.
     *
     * @param law empty: any
     * @param expression that the words of an offer must have; empty: any
     */
    @Query("""
            select m.code, m.name, t.name as region_name,
                   (select count(distinct l.provider_id) from published_listing l
                     where l.tenant_id = t.id and l.municipality_codes @> array[m.code]
                       and (:law = '' or l.laws @> array[cast(:law as text)]) and (:expression = '' or l.search_text ~ cast(:expression as text))) as providers,
                   cast(case b.geojson ->> 'type' when 'Polygon' then b.geojson -> 'coordinates' else (
                            select jsonb_agg(ring) from jsonb_array_elements(b.geojson -> 'coordinates') polygon, jsonb_array_elements(polygon) ring)
                        end as text) as rings
              from tenant t join published_municipality p on p.tenant_id = t.id and :day between p.valid_from and coalesce(p.valid_until, 'infinity')
              join municipality m on m.code = p.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
              left join municipality_border b on b.code = m.code
             where t.slug = :region
             order by m.name""")
    Flux<Row> municipalities(String region, LocalDate day, String law, String expression);
}

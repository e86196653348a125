package nl.loodlijn.reference.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reference data as a member of a tenant sees it. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface TenantReference extends GenericRepository<TenantReference.MunicipalityRow, String> {
    /** A municipality of the tenant. */
    @MappedEntity
    record MunicipalityRow(@Id String code, String name, String province) {
    }

    /**
     * The border of a municipality of the tenant.
     *
     * @param rings all rings of its polygons as JSON; each is a list of points [longitude, latitude] in degrees (WGS84)
     */
    @MappedEntity
    record BorderRow(@Id String code, String name, String rings) {
    }

    /** A code list. */
    @MappedEntity
    record ListRow(@Id String list, String dutch, String english, @Nullable String law, String source) {
    }

    /** A code. */
    @MappedEntity
    record CodeRow(@Id String code, String dutch, String english, @Nullable String law) {
    }

    /** Row security leaves those of the tenant that is acted in. */
    @Query("""
            select m.code, m.name, m.province from tenant_municipality t
              join municipality m on m.code = t.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             where :day between t.valid_from and coalesce(t.valid_until, 'infinity') and t.tenant_id = current_tenant()
             order by m.name""")
    Flux<MunicipalityRow> municipalities(LocalDate day);

    /** Row security leaves those of the tenant that is acted in; without a border nothing is drawn of a municipality. */
    @Query("""
            select m.code, m.name, cast(case b.geojson ->> 'type' when 'Polygon' then b.geojson -> 'coordinates' else (
                       select jsonb_agg(ring) from jsonb_array_elements(b.geojson -> 'coordinates') polygon, jsonb_array_elements(polygon) ring)
                   end as text) as rings
              from tenant_municipality t
              join municipality m on m.code = t.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
              join municipality_border b on b.code = m.code
             where :day between t.valid_from and coalesce(t.valid_until, 'infinity') and t.tenant_id = current_tenant()
             order by m.name""")
    Flux<BorderRow> borders(LocalDate day);

    @Query("select list, dutch, english, law, source from code_list where list = :list")
    Mono<ListRow> list(String list);

    @Query("""
            select code, dutch, english, law from code
             where list = :list and :day between valid_from and coalesce(valid_until, 'infinity')
             order by position""")
    Flux<CodeRow> codes(String list, LocalDate day);
}

package nl.loodlijn.publicsite.oruk;

import java.math.BigDecimal;
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
import reactor.core.publisher.Mono;

/** The published projection by the questions of the profile, which counts pages. All of it runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedOruk extends GenericRepository<PublishedOruk.PlacedRow, UUID> {
    String SERVED = """
              from published_listing l
             cross join lateral (
                select array_agg(m.municipality_code order by m.municipality_code) as codes from published_municipality m
                 where m.tenant_id = l.tenant_id and m.municipality_code = any (l.municipality_codes)
                   and :today between m.valid_from and coalesce(m.valid_until, 'infinity')) s
            """;
    String ASKED = """
             where s.codes is not null and not :scheduled
               and l.search_text ~ all (cast(:expressions as text[]))
               and (not :byTerm or (l.categories || l.target_groups) && cast(:termCodes as text[]))
               and (not :byTaxonomy or (l.categories || l.target_groups) && cast(:taxonomyCodes as text[]))
               and (cast(:minimumAge as numeric) is null or l.age_from >= cast(:minimumAge as numeric))
               and (cast(:maximumAge as numeric) is null or l.age_until <= cast(:maximumAge as numeric))
            """;
    /** Where a service is given: a municipality, with the centre of where its people live. */
    String PLACED = """
             cross join lateral unnest(s.codes) as c (code)
             cross join lateral (
                select sum(a.latitude * (coalesce(a.inhabitants, 0) + 1)) / sum(coalesce(a.inhabitants, 0) + 1) as latitude,
                       sum(a.longitude * (coalesce(a.inhabitants, 0) + 1)) / sum(coalesce(a.inhabitants, 0) + 1) as longitude
                  from postcode_area a where a.municipality_code = c.code and a.is_main and a.latitude is not null) o
              left join municipality n on n.code = c.code and :today between n.valid_from and coalesce(n.valid_until, 'infinity')
            """;
    /** Without a distance: where the postcode lies. With one: as far as that from its centre, in metres (a degree of latitude is 111,195 m). */
    String NEAR = """
               and (cast(:atPostcode as text) is null or cast(:within as numeric) is not null
                    or exists (select from postcode_area a where a.pc4 = cast(:atPostcode as text) and a.municipality_code = c.code))
               and (cast(:within as numeric) is null or cast(:atPostcode as text) is null
                    or exists (select from postcode_area a where a.pc4 = cast(:atPostcode as text) and a.is_main
                                  and 111195 * sqrt(power((a.longitude - o.longitude) * cos(radians(a.latitude)), 2) + power(a.latitude - o.latitude, 2))
                                      <= cast(:within as numeric)))
            """;

    /** A service in a municipality. */
    @MappedEntity
    record PlacedRow(@Id UUID id, UUID listingId, String code, @Nullable String name, @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {
    }

    /** A code of a list. */
    @MappedEntity
    record TermRow(String list, String listName, String source, @Id String code, String name) {
    }

    /** Ids of services, in order. */
    @Query(value = "select l.listing_id " + SERVED + ASKED + " order by l.listing_id offset :skipped limit :most", nativeQuery = true)
    Flux<UUID> services(LocalDate today, boolean scheduled, @TypeDef(type = DataType.STRING_ARRAY) List<String> expressions, boolean byTerm,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> termCodes, boolean byTaxonomy,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> taxonomyCodes, @Nullable BigDecimal minimumAge,
            @Nullable BigDecimal maximumAge,
            int skipped, int most);

    @Query(value = "select count(*) " + SERVED + ASKED, nativeQuery = true)
    Mono<Long> howManyServices(LocalDate today, boolean scheduled, @TypeDef(type = DataType.STRING_ARRAY) List<String> expressions,
            boolean byTerm,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> termCodes, boolean byTaxonomy,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> taxonomyCodes, @Nullable BigDecimal minimumAge,
            @Nullable BigDecimal maximumAge);

    /** Services in municipalities, in order of both. */
    @Query(value = "select cast(md5(l.listing_id || c.code) as uuid) as id, l.listing_id, c.code, n.name, o.latitude, o.longitude " + SERVED
            + PLACED + ASKED
            + NEAR + " order by l.listing_id, c.code offset :skipped limit :most", nativeQuery = true)
    Flux<PlacedRow> placed(LocalDate today, boolean scheduled, @TypeDef(type = DataType.STRING_ARRAY) List<String> expressions,
            boolean byTerm,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> termCodes, boolean byTaxonomy,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> taxonomyCodes, @Nullable BigDecimal minimumAge,
            @Nullable BigDecimal maximumAge,
            @Nullable String atPostcode, @Nullable BigDecimal within, int skipped, int most);

    @Query(value = "select count(*) " + SERVED + PLACED + ASKED + NEAR, nativeQuery = true)
    Mono<Long> howManyPlaced(LocalDate today, boolean scheduled, @TypeDef(type = DataType.STRING_ARRAY) List<String> expressions,
            boolean byTerm,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> termCodes, boolean byTaxonomy,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> taxonomyCodes, @Nullable BigDecimal minimumAge,
            @Nullable BigDecimal maximumAge,
            @Nullable String atPostcode, @Nullable BigDecimal within);

    /** One of them; all of one service when {@code only} is its id. */
    @Query(value = "select cast(md5(l.listing_id || c.code) as uuid) as id, l.listing_id, c.code, n.name, o.latitude, o.longitude " + SERVED
            + PLACED
            + " where s.codes is not null and (l.listing_id = :only or cast(md5(l.listing_id || c.code) as uuid) = :only) order by c.code", nativeQuery = true)
    Flux<PlacedRow> placed(LocalDate today, UUID only);

    /** Ids of providers with a service, in order. */
    @Query(value = "select distinct l.provider_id " + SERVED
            + " where s.codes is not null order by l.provider_id offset :skipped limit :most", nativeQuery = true)
    Flux<UUID> organisations(LocalDate today, int skipped, int most);

    @Query(value = "select count(distinct l.provider_id) " + SERVED + " where s.codes is not null", nativeQuery = true)
    Mono<Long> howManyOrganisations(LocalDate today);

    /** The lists that services are described by, with the codes that are valid on a day, in order. */
    @Query("""
            select c.list, l.dutch as list_name, l.source, c.code, c.dutch as name from code c join code_list l on l.list = c.list
             where c.list in ('jz020', 'wmo020', 'target-group') and :today between c.valid_from and coalesce(c.valid_until, 'infinity')
             order by c.list, c.position, c.code""")
    Flux<TermRow> terms(LocalDate today);
}

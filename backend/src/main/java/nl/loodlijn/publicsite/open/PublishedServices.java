package nl.loodlijn.publicsite.open;

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

/**
 * Public offers and who gives them, of regions that buy on a day for one of the municipalities in which they are given. All of it runs as
 * loodlijn_public.
 */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedServices extends GenericRepository<PublishedServices.Row, UUID> {
    /** A row of table published_listing with the names and the stale period of its tenant, and where that buys. */
    @MappedEntity
    record Row(@Id UUID listingId, String regionId, String regionName, UUID providerId, String providerName, String title,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> laws, @TypeDef(type = DataType.STRING_ARRAY) List<String> categories,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds, @TypeDef(type = DataType.STRING_ARRAY) List<String> targetGroups,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> expertise, @Nullable Integer ageFrom, @Nullable Integer ageUntil,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> servedCodes,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> languages, @Nullable Boolean accessible,
            @Nullable BigDecimal waitIntakeWeeks, @Nullable BigDecimal waitTreatmentWeeks, @Nullable String waitIntakeText,
            @Nullable LocalDate waitMeasuredOn, int staleDays, @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil,
            @Nullable String phone, @Nullable String email, @Nullable String website, LocalDate confirmedOn) {
    }

    /** A provider with where it helps. */
    @MappedEntity
    record ProviderRow(@Id UUID providerId, String providerName, String regionId, String regionName,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> servedCodes, long services, @Nullable String phone,
            @Nullable String email, @Nullable String website) {
    }

    String SERVICE = """
            select l.listing_id, t.slug as region_id, t.name as region_name, l.provider_id, l.provider_name, l.title, l.laws, l.categories, l.kinds,
                   l.target_groups, l.expertise, l.age_from, l.age_until, s.codes as served_codes, l.languages, l.accessible, l.wait_intake_weeks,
                   l.wait_treatment_weeks, l.wait_intake_text, l.wait_measured_on, p.stale_days, l.stop_from, l.stop_until, l.phone, l.email, l.website,
                   l.confirmed_on
              from published_listing l join tenant t on t.id = l.tenant_id join published_tenant p on p.tenant_id = l.tenant_id
             cross join lateral (
                select array_agg(m.municipality_code order by m.municipality_code) as codes from published_municipality m
                 where m.tenant_id = l.tenant_id and m.municipality_code = any (l.municipality_codes)
                   and :today between m.valid_from and coalesce(m.valid_until, 'infinity')) s
             where s.codes is not null
            """;
    String PROVIDER = """
            select l.provider_id, l.provider_name, t.slug as region_id, t.name as region_name,
                   array_agg(distinct m.municipality_code order by m.municipality_code) as served_codes, count(distinct l.listing_id) as services,
                   min(l.phone) as phone, min(l.email) as email, min(l.website) as website
              from published_listing l join tenant t on t.id = l.tenant_id
              join published_municipality m on m.tenant_id = l.tenant_id and m.municipality_code = any (l.municipality_codes)
                   and :today between m.valid_from and coalesce(m.valid_until, 'infinity')
            """;

    /** In order of id, behind one. Uses published_listing_in_order, or published_listing_by_municipality. */
    @Query(value = SERVICE + """
               and l.listing_id > :behind
               and (cast(:inRegion as text) is null or t.slug = cast(:inRegion as text))
               and (cast(:ofProvider as uuid) is null or l.provider_id = cast(:ofProvider as uuid))
               and (cast(:inMunicipality as text) is null
                    or l.municipality_codes @> array[cast(:inMunicipality as text)] and cast(:inMunicipality as text) = any (s.codes))
               and (cast(:atPostcode as text) is null
                    or s.codes && array(select a.municipality_code from postcode_area a where a.pc4 = cast(:atPostcode as text)))
               and (cast(:underLaw as text) is null or cast(:underLaw as text) = any (l.laws))
               and (cast(:ofCategory as text) is null or cast(:ofCategory as text) = any (l.categories))
               and (cast(:atAge as integer) is null
                    or cast(:atAge as integer) between coalesce(l.age_from, 0) and coalesce(l.age_until, 200))
               and (not :waited or num_nonnulls(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_intake_text) > 0)
             order by l.listing_id limit :most""", nativeQuery = true)
    Flux<Row> services(LocalDate today, UUID behind, int most, @Nullable String inRegion, @Nullable UUID ofProvider,
            @Nullable String inMunicipality, @Nullable String atPostcode, @Nullable String underLaw, @Nullable String ofCategory,
            @Nullable Integer atAge, boolean waited);

    /** Those of these ids, in order of id. Uses published_listing_in_order. */
    @Query(value = SERVICE + " and l.listing_id = any (cast(cast(:ids as text[]) as uuid[])) order by l.listing_id", nativeQuery = true)
    Flux<Row> servicesOf(LocalDate today, @TypeDef(type = DataType.STRING_ARRAY) List<String> ids);

    /** In order of id, behind one. Uses published_listing_by_provider. */
    @Query(value = PROVIDER + """
             where l.provider_id > :behind and (cast(:inRegion as text) is null or t.slug = cast(:inRegion as text))
             group by l.provider_id, l.provider_name, t.slug, t.name
            having cast(:inMunicipality as text) is null or bool_or(m.municipality_code = cast(:inMunicipality as text))
             order by l.provider_id limit :most""", nativeQuery = true)
    Flux<ProviderRow> providers(LocalDate today, UUID behind, int most, @Nullable String inRegion, @Nullable String inMunicipality);

    /** Those of these ids, in order of id. Uses published_listing_by_provider. */
    @Query(value = PROVIDER + """
             where l.provider_id = any (cast(cast(:ids as text[]) as uuid[]))
             group by l.provider_id, l.provider_name, t.slug, t.name order by l.provider_id""", nativeQuery = true)
    Flux<ProviderRow> providersOf(LocalDate today, @TypeDef(type = DataType.STRING_ARRAY) List<String> ids);

    /** Says something else after each change of what everyone may read. */
    @Query("select cast(coalesce(sum(changes), 0) as text) from published_change")
    Mono<String> state();
}

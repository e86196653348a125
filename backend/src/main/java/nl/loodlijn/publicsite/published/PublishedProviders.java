package nl.loodlijn.publicsite.published;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

import nl.loodlijn.publicsite.domain.Colleague;
import nl.loodlijn.publicsite.domain.KnownAddress;
import nl.loodlijn.publicsite.domain.Offer;
import nl.loodlijn.publicsite.domain.PublicOffer;
import nl.loodlijn.reference.FoundMunicipality;

import reactor.core.publisher.Flux;

/** What everyone may know of one provider, and which providers and municipalities there are. All of it runs as loodlijn_public. */
@R2dbcRepository(dataSource = "public", dialect = Dialect.POSTGRES)
interface PublishedProviders extends GenericRepository<PublishedProviders.Row, UUID> {
    /** A row of table published_listing with the names and the stale period of its tenant. */
    @MappedEntity
    record Row(@Id UUID listingId, UUID tenantId, String region, String regionName, @Nullable UUID organisationId, UUID providerId,
            String providerName, String title, @TypeDef(type = DataType.STRING_ARRAY) List<String> kinds,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> targetGroups,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> expertise,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> municipalityCodes,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> languages, @Nullable Boolean accessible,
            @Nullable BigDecimal waitIntakeWeeks, @Nullable String waitIntakeText, @Nullable BigDecimal waitTreatmentWeeks,
            @Nullable LocalDate waitMeasuredOn, int staleDays, @Nullable String phone, @Nullable String email, @Nullable String website,
            @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable LocalDate confirmedOn) {

        PublicOffer offer() {
            return new PublicOffer(listingId,
                    new Offer(tenantId, region, providerId, providerName, title, kinds, targetGroups, expertise, waitIntakeWeeks,
                            waitIntakeText, waitMeasuredOn, staleDays, phone, email, website, organisationId, languages, accessible,
                            stopFrom,
                            stopUntil, confirmedOn),
                    municipalityCodes, waitTreatmentWeeks);
        }
    }

    /** The other side of a relation. */
    @MappedEntity
    record ColleagueRow(@Id String name, boolean head, @Nullable UUID providerId) {

        Colleague colleague() {
            return new Colleague(name, head, Optional.ofNullable(providerId));
        }
    }

    /** A task under an agreement between two. */
    @MappedEntity
    record TaskRow(@Id String task, String headName, String subName, boolean head, String party) {
    }

    /** A provider on the list of a tenant. */
    @MappedEntity
    record AddressRow(String region, @Id UUID providerId, String providerName) {

        KnownAddress.OfProvider address() {
            return new KnownAddress.OfProvider(region, providerId, providerName);
        }
    }

    /** By title; of a tenant that buys on that day. Uses published_listing_of_provider. */
    @Query("""
            select l.listing_id, l.tenant_id, t.slug as region, t.name as region_name, l.organisation_id, l.provider_id, l.provider_name, l.title,
                   l.kinds, l.target_groups, l.expertise, l.municipality_codes, l.languages, l.accessible, l.wait_intake_weeks, l.wait_intake_text,
                   l.wait_treatment_weeks, l.wait_measured_on, p.stale_days, l.phone, l.email, l.website, l.stop_from, l.stop_until, l.confirmed_on
              from tenant t join published_tenant p on p.tenant_id = t.id
              join published_listing l on l.tenant_id = t.id and l.provider_id = :provider
             where t.slug = :region
               and exists (select from published_municipality m where m.tenant_id = t.id
                              and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
             order by l.title, l.listing_id""")
    Flux<Row> offers(String region, UUID provider, LocalDate day);

    /** Where there is more than one relation with the same provider, it stands here once. Uses published_relation_of_head and _of_sub. */
    @Query("""
            select distinct c.name, c.head, l.provider_id
              from (select r.sub_name as name, r.sub_id as id, false as head from published_relation r
                     where r.tenant_id = :tenant and r.head_id = :organisation
                       and r.works_from <= :day and (r.ends_on is null or r.ends_on >= cast(:day as date))
                    union
                    select r.head_name, r.head_id, true from published_relation r
                     where r.tenant_id = :tenant and r.sub_id = :organisation
                       and r.works_from <= :day and (r.ends_on is null or r.ends_on >= cast(:day as date))) c
              left join lateral (select p.provider_id from published_listing p
                                  where p.tenant_id = :tenant and p.organisation_id = c.id order by p.provider_id limit 1) l on true
             order by c.name""")
    Flux<ColleagueRow> colleagues(UUID tenant, UUID organisation, LocalDate day);

    /**
     * Who does what between an organisation and those with whom it works, self-employed left out as in the register that is public. Uses
     * published_responsibility_of_head and _of_sub.
     */
    @Query("""
            select e.task, r.head_name, r.sub_name, p.head_id = :organisation as head, e.party
              from published_responsibility p
              join lateral (select x.head_name, x.sub_name from published_relation x
                             where x.tenant_id = p.tenant_id and x.head_id = p.head_id and x.sub_id = p.sub_id
                               and x.works_from <= :day and (x.ends_on is null or x.ends_on >= cast(:day as date)) limit 1) r on true
             cross join lateral jsonb_each_text(p.tasks) as e (task, party)
             where p.tenant_id = :tenant and (p.head_id = :organisation or p.sub_id = :organisation)
               and (p.ends_on is null or p.ends_on >= cast(:day as date))
             order by case when p.head_id = :organisation then r.sub_name else r.head_name end, e.task""")
    Flux<TaskRow> tasks(UUID tenant, UUID organisation, LocalDate day);

    /** By name; codes that ended on that day are left out. */
    @Query("""
            select m.code, m.name, m.province from municipality m
             where m.code = any (cast(:codes as text[])) and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             order by m.name""")
    Flux<FoundMunicipality> municipalities(@TypeDef(type = DataType.STRING_ARRAY) String[] codes, LocalDate day);

    /** The municipalities for which somebody buys on that day, by name. */
    @Query("""
            select distinct m.code, m.name, m.province from published_municipality p
              join municipality m on m.code = p.municipality_code and :day between m.valid_from and coalesce(m.valid_until, 'infinity')
             where :day between p.valid_from and coalesce(p.valid_until, 'infinity')
             order by m.name""")
    Flux<FoundMunicipality> servedMunicipalities(LocalDate day);

    /** The address parts of tenants that buy on a day. */
    @Query("""
            select t.slug from tenant t
             where exists (select from published_municipality p where p.tenant_id = t.id and :day between p.valid_from and coalesce(p.valid_until, 'infinity'))
             order by t.slug""")
    Flux<String> regions(LocalDate day);

    /** Every provider with a public offer, of tenants that buy on that day. */
    @Query("""
            select distinct t.slug as region, l.provider_id, l.provider_name from published_listing l join tenant t on t.id = l.tenant_id
             where exists (select from published_municipality m where m.tenant_id = l.tenant_id
                              and :day between m.valid_from and coalesce(m.valid_until, 'infinity'))
             order by t.slug, l.provider_id""")
    Flux<AddressRow> addresses(LocalDate day);
}

package nl.loodlijn.shortlist.offers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import nl.loodlijn.shortlist.Provider;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Offers and facts that the one at work may change: an organisation those of the providers that it was verified to be, the region all of them. Row
 * security refuses every other write. Rows come as JSON of {@link OfferRow} and {@link FactsRow}.
 */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface OffersRepository extends GenericRepository<Provider, UUID> {
    // provider_of_organisation, listing_of_provider
    @Query(value = """
            select cast(jsonb_build_object('listing', search.listing_json(l, p), 'version', l.version) as text)
              from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = current_tenant()
               and (p.organisation_id = current_organisation() or current_organisation() is null)
               and (cast(:owner as uuid) is null or p.id = cast(:owner as uuid))
               and (cast(:afterName as text) is null or (l.sort_name, l.id) > (cast(:afterName as text) collate "C", cast(:afterId as uuid)))
             order by l.sort_name, l.id limit :most""", nativeQuery = true)
    Flux<String> offers(@Nullable UUID owner, @Nullable String afterName, @Nullable UUID afterId, int most);

    @Query(value = "select sort_name from listing where tenant_id = current_tenant() and id = :id", nativeQuery = true)
    Mono<String> sortName(UUID id);

    // listing_pkey
    @Query(value = """
            select cast(jsonb_build_object('listing', search.listing_json(l, p), 'version', l.version) as text)
              from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = current_tenant() and l.id = :id and may_write_provider(p.id)""", nativeQuery = true)
    Mono<String> offer(UUID id);

    // provider_of_organisation
    @Query(value = """
            select cast(jsonb_build_object('id', id, 'name', name) as text) from provider
             where tenant_id = current_tenant() and organisation_id = current_organisation() order by lower(name), id""", nativeQuery = true)
    Flux<String> ownProviders();

    /** Whether it is a provider of the tenant that the one at work may write for. */
    @Query(value = """
            select exists (select from provider where tenant_id = current_tenant() and id = :owner and may_write_provider(id))""", nativeQuery = true)
    Mono<Boolean> mayWrite(UUID owner);

    @Query(value = """
            update listing l
               set title = x.title, kinds = x.kinds, target_groups = x.target_groups, expertise = x.expertise, municipality_codes = x.municipality_codes,
                   laws = x.laws, categories = x.categories, help_forms = x.help_forms, methods = x.methods, age_from = x.age_from, age_until = x.age_until,
                   settings = x.settings, languages = x.languages, accessible = x.accessible, profile = x.profile, travel_km = x.travel_km,
                   establishments = x.establishments, intake_criteria = x.intake_criteria, note = x.note, version = l.version + 1, updated_at = :moment
              from jsonb_populate_record(cast(null as listing), cast(:content as jsonb)) x
             where l.tenant_id = current_tenant() and l.id = :id and l.version = :seen""", nativeQuery = true)
    Mono<Long> change(UUID id, int seen, String content, Instant moment);

    @Query(value = """
            with made as (
                insert into listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, laws, categories, help_forms, methods,
                                     age_from, age_until, settings, languages, accessible, profile, travel_km, establishments, intake_criteria, note,
                                     created_at, updated_at)
                select current_tenant(), :owner, x.title, x.kinds, x.target_groups, x.expertise, x.municipality_codes, x.laws, x.categories, x.help_forms,
                       x.methods, x.age_from, x.age_until, x.settings, x.languages, x.accessible, x.profile, x.travel_km, x.establishments,
                       x.intake_criteria, x.note, :moment, :moment
                  from jsonb_populate_record(cast(null as listing), cast(:content as jsonb)) x
                returning id)
            select id from made""", nativeQuery = true)
    Mono<UUID> add(UUID owner, String content, Instant moment);

    @Query(value = """
            update listing l
               set wait_intake_weeks = cast(:intake as numeric), wait_treatment_weeks = cast(:treatment as numeric), free_places = cast(:places as integer),
                   stop_from = cast(:stopFrom as date), stop_until = cast(:stopUntil as date), stop_reason = cast(:stopReason as text),
                   wait_intake_text = case when cast(:intake as numeric) is null then l.wait_intake_text end, wait_measured_text = null,
                   wait_measured_on = case when num_nonnulls(cast(:intake as numeric), cast(:treatment as numeric), cast(:places as integer)) > 0
                                           then cast(:today as date) end,
                   figures_by = current_person(), version = l.version + 1, updated_at = :moment
             where l.tenant_id = current_tenant() and l.id = :id and l.version = :seen""", nativeQuery = true)
    Mono<Long> figures(UUID id, int seen, @Nullable BigDecimal intake, @Nullable BigDecimal treatment, @Nullable Integer places,
            @Nullable LocalDate stopFrom, @Nullable LocalDate stopUntil, @Nullable String stopReason, LocalDate today, Instant moment);

    @Query(value = """
            update listing l
               set wait_measured_on = cast(:today as date), wait_measured_text = null, figures_by = current_person(), version = l.version + 1, updated_at = :moment
             where l.tenant_id = current_tenant() and l.id = :id and l.version = :seen
               and num_nonnulls(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_intake_text, l.free_places) > 0""", nativeQuery = true)
    Mono<Long> confirm(UUID id, int seen, LocalDate today, Instant moment);

    /** Those that tell a figure which was not measured today. */
    // listing_of_provider
    @Query(value = """
            update listing l
               set wait_measured_on = cast(:today as date), wait_measured_text = null, figures_by = current_person(), version = l.version + 1, updated_at = :moment
              from provider p
             where l.tenant_id = current_tenant() and p.tenant_id = l.tenant_id and p.id = l.provider_id
               and (p.organisation_id = current_organisation() or current_organisation() is null)
               and (cast(:owner as uuid) is null or p.id = cast(:owner as uuid))
               and l.wait_measured_on is distinct from cast(:today as date)
               and num_nonnulls(l.wait_intake_weeks, l.wait_treatment_weeks, l.wait_intake_text, l.free_places) > 0""", nativeQuery = true)
    Mono<Long> confirmAll(@Nullable UUID owner, LocalDate today, Instant moment);

    // provider_pkey, establishment_of_provider
    @Query(value = """
            select cast(jsonb_build_object('id', p.id, 'name', p.name, 'version', p.version, 'content', jsonb_build_object(
                       'tradeNames', p.trade_names, 'legalForm', p.legal_form, 'rsin', p.rsin, 'agbCodes', p.agb_codes, 'website', p.website,
                       'phone', p.phone, 'email', p.email, 'contactName', p.contact_name, 'contactPhone', p.contact_phone,
                       'contactEmail', p.contact_email, 'publicContact', p.public_contact, 'complaintUrl', p.complaint_url,
                       'qualityMarks', p.quality_marks,
                       'establishments', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'name', e.name, 'address', e.address,
                                                 'postcode', e.postcode, 'town', e.town, 'phone', e.phone) order by e.place, e.id), '[]')
                                            from establishment e where e.tenant_id = p.tenant_id and e.provider_id = p.id))) as text)
              from provider p where p.tenant_id = current_tenant() and p.id = :id""", nativeQuery = true)
    Mono<String> facts(UUID id);

    @Query(value = """
            update provider p
               set trade_names = x.trade_names, legal_form = x.legal_form, rsin = x.rsin, agb_codes = x.agb_codes, website = x.website, phone = x.phone,
                   email = x.email, contact_name = x.contact_name, contact_phone = x.contact_phone, contact_email = x.contact_email,
                   public_contact = x.public_contact, complaint_url = x.complaint_url, quality_marks = x.quality_marks,
                   version = p.version + 1, updated_at = :moment
              from jsonb_populate_record(cast(null as provider), cast(:content as jsonb)) x
             where p.tenant_id = current_tenant() and p.id = :id and p.version = :seen""", nativeQuery = true)
    Mono<Long> changeFacts(UUID id, int seen, String content, Instant moment);

    @Query(value = """
            delete from establishment e
             where e.tenant_id = current_tenant() and e.provider_id = :owner
               and not exists (select from jsonb_array_elements(cast(:given as jsonb)) x where x ->> 'id' = cast(e.id as text))""", nativeQuery = true)
    Mono<Long> removeEstablishments(UUID owner, String given);

    @Query(value = """
            insert into establishment (tenant_id, id, provider_id, number, name, address, postcode, town, phone, place)
            select current_tenant(), coalesce((select e.id from establishment e where e.tenant_id = current_tenant() and e.provider_id = :owner
                                                and cast(e.id as text) = x ->> 'id'), uuidv7()), :owner, x ->> 'number', x ->> 'name', x ->> 'address', x ->> 'postcode', x ->> 'town',
                   x ->> 'phone', cast(n as integer)
              from jsonb_array_elements(cast(:given as jsonb)) with ordinality g(x, n)
                on conflict (tenant_id, id) do update
               set number = excluded.number, name = excluded.name, address = excluded.address, postcode = excluded.postcode, town = excluded.town,
                   phone = excluded.phone, place = excluded.place""", nativeQuery = true)
    Mono<Long> saveEstablishments(UUID owner, String given);
}

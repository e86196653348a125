package nl.loodlijn.shortlist;

import java.util.UUID;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers and listings of the tenant of the unit of work. Listings come as the JSON of {@link Listing}. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ShortlistRepository extends GenericRepository<Provider, UUID> {
    /** @param criteria as the comment of the function search.shortlist says; gives the JSON of {@link Found} */
    @Query(value = "select cast(search.shortlist(cast(:criteria as jsonb)) as text)", nativeQuery = true)
    Mono<String> search(String criteria);

    // listing_pkey, provider_pkey
    @Query(value = """
            select cast(search.listing_json(l, p) as text)
              from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = current_tenant() and l.id = :id""", nativeQuery = true)
    Mono<String> listing(UUID id);

    // provider_pkey
    @Query(value = """
            select id, organisation_id, name, kvk_number, website, phone, email, stop_kind, stopped_on, stop_source, admitted_laws, cast(admitted_days as text[]) as admitted_days,
                   barred_laws, version, created_at, updated_at
              from provider where tenant_id = current_tenant() and id = :id""", nativeQuery = true)
    Mono<Provider> provider(UUID id);

    /** Who took over a provider, and whom it took over. */
    // provider_pkey, provider_taken_over
    @Query(value = """
            select k.id, k.name, p.stopped_on as since, true as taker
              from provider p join provider k on k.tenant_id = p.tenant_id and k.id = p.taken_over_by
             where p.tenant_id = current_tenant() and p.id = :provider
            union all
            select g.id, g.name, g.stopped_on, false from provider g where g.tenant_id = current_tenant() and g.taken_over_by = :provider
             order by since desc, name""", nativeQuery = true)
    Flux<Takeover> takeovers(UUID provider);

    /** The provider that a merged one became part of. */
    // merged_provider_pkey
    @Query(value = "select into_provider_id from merged_provider where tenant_id = current_tenant() and id = :id", nativeQuery = true)
    Mono<UUID> mergedInto(UUID id);

    // listing_of_provider
    @Query(value = """
            select cast(search.listing_json(l, p) as text)
              from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = current_tenant() and l.provider_id = :provider
             order by l.title, l.id""", nativeQuery = true)
    Flux<String> listingsOf(UUID provider);
}

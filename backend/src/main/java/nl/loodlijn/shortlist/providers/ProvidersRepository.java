package nl.loodlijn.shortlist.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The providers of the current tenant, to keep them in order. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface ProvidersRepository extends GenericRepository<ProviderRow, UUID> {
    /** What someone typed is a part of the name, spaces aside, or the beginning of the number. Empty texts do not filter. What was typed is folded once, and not per row. */
    String FOUND = """
             p.tenant_id = current_tenant()
               and (:words = '' or position((select replace(search.fold(:words), ' ', '')) in p.compact_name) > 0 and (select search.fold(:words)) <> ''
                    or starts_with(p.kvk_number, replace(:words, ' ', '')))
            """;

    // provider_by_name, listing_of_provider
    @Query("""
            select p.id, p.name, lower(p.name) as sort_name, p.kvk_number, p.organisation_id is not null as verified, p.stop_kind, p.stopped_on,
                   (select count(*) from listing l where l.tenant_id = p.tenant_id and l.provider_id = p.id) as listings
              from provider p
             where""" + FOUND + """
               and case :state when 'verified' then p.organisation_id is not null when 'unverified' then p.organisation_id is null
                               when 'stopped' then p.stopped_on is not null else true end
               and (:afterId = '' or (lower(p.name), p.id) > (:afterName, cast(nullif(:afterId, '') as uuid)))
             order by lower(p.name), p.id
             limit :most
            """)
    Flux<ProviderRow> list(String words, String state, String afterName, String afterId, int most);

    @Query("""
            select cast(jsonb_build_object('all', count(*), 'verified', count(*) filter (where p.organisation_id is not null),
                       'unverified', count(*) filter (where p.organisation_id is null), 'stopped', count(*) filter (where p.stopped_on is not null)) as text)
              from provider p
             where""" + FOUND)
    Mono<String> counts(String words);

    @Query("select id, name, kvk_number, website, email from provider where tenant_id = current_tenant() order by lower(name), id")
    Flux<TraitsRow> traits();

    /** Becomes different when a provider is added, changed or removed, or what is said of doubles. */
    @Query("""
            select concat_ws(' ', count(*), max(updated_at), (select concat_ws(' ', count(*), max(decided_at)) from no_double where tenant_id = current_tenant()))
              from provider where tenant_id = current_tenant()
            """)
    Mono<String> stateOfList();

    @Query("select one_id, other_id from no_double where tenant_id = current_tenant()")
    Flux<NoDoubleRow> noDoubles();

    @Query("""
            insert into no_double (tenant_id, one_id, other_id, names, decided_at, decided_by)
            select current_tenant(), a.id, b.id, a.name || ' / ' || b.name, :moment, current_person()
              from provider a join provider b on b.tenant_id = a.tenant_id and b.id = :other
             where a.tenant_id = current_tenant() and a.id = :one
            on conflict do nothing
            """)
    Mono<Long> dismiss(UUID one, UUID other, Instant moment);

    @Query("select count(*) from provider where tenant_id = current_tenant() and id in (:one, :other)")
    Mono<Long> known(UUID one, UUID other);

    @Query("delete from no_double where tenant_id = current_tenant() and one_id = :one and other_id = :other")
    Mono<Long> proposeAgain(UUID one, UUID other);

    /** Waits for who writes providers of this tenant now, and keeps others from it until the unit of work ends. */
    @Query("select lock_providers()")
    Mono<Boolean> lock();

    @Query("""
            select p.id, p.version, p.name, p.organisation_id, p.kvk_number, p.website, p.phone, p.email, p.stop_kind, p.stopped_on,
                   (select string_agg(l.title, chr(10) order by l.title, l.id) from listing l where l.tenant_id = p.tenant_id and l.provider_id = p.id) as titles,
                   (select string_agg(distinct n.name, chr(10)) from (
                        select m.name from merged_provider m where m.tenant_id = p.tenant_id and m.into_provider_id = p.id
                        union all
                        select f.name from former_name f where f.tenant_id = p.tenant_id and f.provider_id = p.id) n) as former_names,
                   (select count(distinct m.person_id) from membership m
                     where m.tenant_id = p.tenant_id and m.party_kind = 'ORGANISATION' and m.party_id = p.organisation_id and holds_now(m)) as people
              from provider p where p.tenant_id = current_tenant() and p.id = :id
            """)
    Mono<ProviderSide> side(UUID id);

    /** @param taken names of the fields in which the one that stays becomes as the one that goes was, with commas */
    @Query("select merge_provider(:gone, :kept, string_to_array(nullif(:taken, ''), ','), :moment)")
    Mono<Integer> merge(UUID gone, UUID kept, String taken, Instant moment);

    @Query("select unmerge_provider(:gone, :since, :moment)")
    Mono<String> takeBack(UUID gone, Instant since, Instant moment);

    // merged_provider_of_provider
    @Query("""
            select m.id, m.name, m.merged_at,
                   m.undo is not null and m.merged_at >= :since and m.undo ->> 'version' = cast(p.version as text) and m.undo #>> '{kept,id}' = cast(p.id as text)
                   as undoable
              from merged_provider m join provider p on p.tenant_id = m.tenant_id and p.id = m.into_provider_id
             where m.tenant_id = current_tenant() and m.into_provider_id = :provider order by m.merged_at desc, m.id
            """)
    Flux<MergedRow> merged(UUID provider, Instant since);

    @Query("""
            update provider set stop_kind = :kind, stopped_on = :day, stop_source = :source, taken_over_by = :taker, version = version + 1, updated_at = :moment
             where tenant_id = current_tenant() and id = :id and version = :version
            """)
    Mono<Long> stop(UUID id, int version, @Nullable String kind, @Nullable LocalDate day, @Nullable String source, @Nullable UUID taker,
            Instant moment);

    /** Who acts for a head contractor here; not those of the organisation itself. Uses membership_by_person. */
    @Query("""
            select distinct m.person_id from membership m
             where m.tenant_id = current_tenant() and m.role = 'HEAD_CONTRACTOR' and holds_now(m)
               and m.party_id is distinct from (select organisation_id from provider where tenant_id = current_tenant() and id = :provider)
            """)
    Flux<UUID> headContractors(UUID provider);

    /** The organisation that has or had this number. */
    @Query("""
            select o.id, o.name, o.name_confirmed, coalesce(o.kvk_number, :number) as kvk_number, p.id as here_id, p.name as here_name
              from organisation o
              left join lateral (select id, name from provider where tenant_id = current_tenant() and organisation_id = o.id order by id limit 1) p on true
             where o.kvk_number = :number or o.id = (select organisation_id from former_number where kvk_number = :number)
            """)
    Mono<KnownNumber> byNumber(String number);

    @Query("select organisation_with_number(:number, :name)")
    Mono<UUID> organisation(String number, String name);

    @Query("""
            update provider set organisation_id = cast(:organisation as uuid), kvk_number = :number, version = version + 1, updated_at = :moment
             where tenant_id = current_tenant() and id = :id and version = :version
            """)
    Mono<Long> identify(UUID id, int version, @Nullable UUID organisation, @Nullable String number, Instant moment);

    @Query("select change_number(:provider, :oldNumber, :newNumber, :day, :reason, :moment)")
    Mono<String> changeNumber(UUID provider, String oldNumber, String newNumber, LocalDate day, String reason, Instant moment);

    @Query("select old_number, new_number, first_day, reason, state from numbers_of_provider(:provider)")
    Flux<NumberRow> numbers(UUID provider);

    @Query("select coalesce(known_elsewhere(organisation_id), false) from provider where tenant_id = current_tenant() and id = :provider")
    Mono<Boolean> knownElsewhere(UUID provider);
}

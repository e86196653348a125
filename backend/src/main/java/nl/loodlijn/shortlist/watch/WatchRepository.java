package nl.loodlijn.shortlist.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

/** Watched searches of the acting person, for the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface WatchRepository extends GenericRepository<WatchRepository.Watched, UUID> {
    String OWN = """
             where w.tenant_id = (select current_tenant()) and w.party_id = (select current_party()) and w.person_id = (select current_person())
            """;

    /**
     * A watched search.
     *
     * @param name of the view
     * @param address of the view as it is now
     * @param searched the address that was searched when it was last looked at
     * @param known the offers that matched then, as ids
     */
    @MappedEntity("watched_view")
    record Watched(@Id UUID viewId, String name, String address, String searched,
            @TypeDef(type = DataType.STRING_ARRAY) List<String> known) {
        Set<UUID> offers() {
            return known.stream().map(UUID::fromString).collect(Collectors.toSet());
        }
    }

    /** A view that the acting person sees. */
    @MappedEntity("saved_view")
    record View(@Id UUID id, String name, String address, boolean own, boolean watched) {
    }

    /** By name. Uses watched_view_pkey and saved_view_pkey. */
    @Query(value = """
            select v.id, v.name, v.address, true as own, true as watched
              from watched_view w join saved_view v on v.tenant_id = w.tenant_id and v.id = w.view_id
            """ + OWN + "order by lower(v.name), v.id", nativeQuery = true)
    Flux<View> all();

    @Query(value = "select cast(count(*) as integer) from watched_view w" + OWN, nativeQuery = true)
    Mono<Integer> number();

    @Query(value = """
            select v.id, v.name, v.address, v.person_id = (select current_person()) as own,
                   exists (select from watched_view w where w.tenant_id = v.tenant_id and w.view_id = v.id) as watched
              from saved_view v
             where v.tenant_id = (select current_tenant()) and v.party_id = (select current_party()) and v.id = :id and v.list = 'shortlist'
            """, nativeQuery = true)
    Mono<View> view(UUID id);

    /** Until the end of the transaction nobody else begins to watch for the acting person. */
    @Query(value = """
            select true from (select pg_advisory_xact_lock(hashtextextended(
                concat_ws(' ', 'watch', current_tenant(), current_party(), current_person()), 0))) held""", nativeQuery = true)
    Mono<Boolean> hold();

    /** Changes nothing when it is watched already. */
    @Query(value = """
            insert into watched_view (tenant_id, view_id, party_id, person_id, address, known, checked_at)
            values (current_tenant(), :id, current_party(), current_person(), :searched, cast(:matches as uuid[]), :moment)
            on conflict do nothing""", nativeQuery = true)
    Mono<Integer> begin(UUID id, String searched, @TypeDef(type = DataType.STRING_ARRAY) String[] matches, Instant moment);

    @Query(value = "delete from watched_view w" + OWN + " and w.view_id = :id", nativeQuery = true)
    Mono<Integer> end(UUID id);

    /** One that was not looked at since a moment; held until the end of the transaction, and left out when another replica holds it. */
    @Query(value = """
            select w.view_id, v.name, v.address, w.address as searched, cast(w.known as text[]) as known
              from watched_view w join saved_view v on v.tenant_id = w.tenant_id and v.id = w.view_id
            """ + OWN + " and w.view_id = :id and w.checked_at < :before for update of w skip locked", nativeQuery = true)
    Mono<Watched> due(UUID id, Instant before);

    /** Names of the providers of some offers, in the order of the alphabet. */
    @Query(value = """
            select distinct p.name from listing l join provider p on p.tenant_id = l.tenant_id and p.id = l.provider_id
             where l.tenant_id = (select current_tenant()) and l.id = any (cast(:offers as uuid[])) order by p.name limit :atMost""", nativeQuery = true)
    Flux<String> providersOf(@TypeDef(type = DataType.STRING_ARRAY) String[] offers, int atMost);

    @Query(value = "update watched_view w set address = :searched, known = cast(:matches as uuid[]), checked_at = :moment " + OWN
            + " and w.view_id = :id", nativeQuery = true)
    Mono<Integer> looked(UUID id, String searched, @TypeDef(type = DataType.STRING_ARRAY) String[] matches, Instant moment);

    /** What was known stays: the same matches, or it could not be looked at. */
    @Query(value = "update watched_view w set checked_at = :moment " + OWN + " and w.view_id = :id", nativeQuery = true)
    Mono<Integer> unchanged(UUID id, Instant moment);
}

package nl.loodlijn.shortlist.favourite;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.r2dbc.annotation.R2dbcRepository;
import io.micronaut.data.repository.GenericRepository;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Favourites of the acting person, for the acting party. */
@R2dbcRepository(dialect = Dialect.POSTGRES)
interface FavouriteRepository extends GenericRepository<FavouriteRepository.Favourite, UUID> {
    String OWN = """
             where f.tenant_id = (select current_tenant()) and f.party_id = (select current_party()) and f.person_id = (select current_person())
            """;

    /** A row of table favourite. */
    @MappedEntity("favourite")
    record Favourite(@Id UUID listingId) {
    }

    /** Those that are on the list now, the newest first. Uses favourite_pkey. */
    @Query(value = "select f.listing_id from favourite f join listing l on l.tenant_id = f.tenant_id and l.id = f.listing_id" + OWN
            + "order by f.created_at desc, f.listing_id", nativeQuery = true)
    Flux<UUID> all();

    /** Until the end of the transaction nobody else adds to the favourites of the acting person. */
    @Query(value = """
            select true from (select pg_advisory_xact_lock(hashtextextended(
                concat_ws(' ', 'favourite', current_tenant(), current_party(), current_person()), 0))) held""", nativeQuery = true)
    Mono<Boolean> hold();

    @Query(value = "select exists (select from listing where tenant_id = (select current_tenant()) and id = :listing)", nativeQuery = true)
    Mono<Boolean> isOffered(UUID listing);

    /** How many there are besides one. */
    @Query(value = "select cast(count(*) as integer) from favourite f" + OWN + " and f.listing_id <> :listing", nativeQuery = true)
    Mono<Integer> numberBesides(UUID listing);

    /** Changes nothing when it is one already. */
    @Query(value = """
            insert into favourite (tenant_id, party_id, person_id, listing_id, created_at)
            values (current_tenant(), current_party(), current_person(), :listing, :moment) on conflict do nothing""", nativeQuery = true)
    Mono<Integer> add(UUID listing, Instant moment);

    @Query(value = "delete from favourite f" + OWN + " and f.listing_id = :listing", nativeQuery = true)
    Mono<Integer> remove(UUID listing);
}

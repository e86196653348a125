package nl.loodlijn.shortlist.favourite;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Offers that somebody marked for oneself. */
@Tag(name = "favourites")
@Controller("/api/v1/tenants/{tenant}/shortlist/favourites")
final class FavouriteController {
    private final Favourites favourites;

    /** @param listings ids of the offers that are on the list, the newest first; at most 500 */
    @Serdeable
    record FavouriteList(List<UUID> listings) {
    }

    FavouriteController(Favourites favourites) {
        this.favourites = favourites;
    }

    @Operation(operationId = "favourites", summary = "The offers that one marked for oneself")
    @Get
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<FavouriteList> all(Actor.Member actor, String tenant) {
        return favourites.all(actor).map(FavouriteList::new);
    }

    @Operation(operationId = "addFavourite", summary = "Marks an offer for oneself; done again it changes nothing")
    @Put("/{listing}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<Void> add(Actor.Member actor, String tenant, UUID listing) {
        return favourites.add(actor, listing);
    }

    @Operation(operationId = "removeFavourite", summary = "Takes the mark away; done again it changes nothing")
    @Delete("/{listing}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<Void> remove(Actor.Member actor, String tenant, UUID listing) {
        return favourites.remove(actor, listing);
    }
}

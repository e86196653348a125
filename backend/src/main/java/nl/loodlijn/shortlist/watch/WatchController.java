package nl.loodlijn.shortlist.watch;

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

/** Of which saved searches somebody hears. */
@Tag(name = "saved-views")
@Controller("/api/v1/tenants/{tenant}/shortlist/watches")
final class WatchController {
    private final Watches watches;

    /** @param watches by name; at most 20 */
    @Serdeable
    record WatchList(List<Watch> watches) {
    }

    /**
     * A saved search of which one hears.
     *
     * @param view id of the saved view
     * @param address the query of an address, without the question mark
     * @param readable whether every filter in it is still there; nothing is told of one that is not, until it is changed
     */
    @Serdeable
    record Watch(UUID view, String name, String address, boolean readable) {
    }

    WatchController(Watches watches) {
        this.watches = watches;
    }

    @Operation(operationId = "watches", summary = "The saved searches of which one hears when something new matches")
    @Get
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<WatchList> all(Actor.Member actor, String tenant) {
        return watches.all(actor).map(shown -> new WatchList(
                shown.stream().map(one -> new Watch(one.view(), one.name(), one.address(), one.readable())).toList()));
    }

    @Operation(operationId = "beginWatch", summary = "From now on one hears what newly matches a saved search of one's own; done again it changes nothing")
    @Put("/{view}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<Void> begin(Actor.Member actor, String tenant, UUID view) {
        return watches.begin(actor, view);
    }

    @Operation(operationId = "endWatch", summary = "One hears no more of it; done again it changes nothing")
    @Delete("/{view}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<Void> end(Actor.Member actor, String tenant, UUID view) {
        return watches.end(actor, view);
    }
}

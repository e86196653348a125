package nl.loodlijn.shortlist.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;

import nl.loodlijn.platform.audit.ReadAuditTrail;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadProvider;
import nl.loodlijn.shortlist.SearchShortlist;
import nl.loodlijn.shortlist.domain.PagePlace;

import reactor.core.publisher.Mono;

/** Searching the shortlist and reading what was found. */
@Controller("/api/v1/tenants/{tenant}")
class ShortlistController {
    private static final int MOST_EVENTS = 50;

    private final SearchShortlist searchShortlist;
    private final ReadProvider readProvider;
    private final ResponsesForReader responses;
    private final ReadAuditTrail trail;

    ShortlistController(SearchShortlist searchShortlist, ReadProvider readProvider, ResponsesForReader responses,
            ReadAuditTrail trail) {
        this.trail = trail;
        this.searchShortlist = searchShortlist;
        this.readProvider = readProvider;
        this.responses = responses;
    }

    @Get("/shortlist/listings")
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<HttpResponse<FoundResponse>> search(@PathVariable String tenant, @RequestBean SearchQuery query, @RequestBean PageRequest page,
            Actor.Member actor, HttpRequest<?> request) {
        return responses.to(request).flatMap(reader -> {
            ReadSearchQuery.Asked asked = ReadSearchQuery.page(query, page, reader.labels());
            return searchShortlist.search(actor, asked.criteria(), asked.after(), asked.limit())
                    .map(found -> {
                        PagePlace last = found.nextPlace();
                        String next = last == null ? null : page.cursor(last.key(), last.name(), last.id());
                        return page.answer(new FoundResponses(reader).of(found, asked.criteria(), next), next);
                    });
        });
    }

    @Get("/shortlist/listings/{id}")
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<ListingResponse> listing(@PathVariable String tenant, @PathVariable UUID id, Actor.Member actor, HttpRequest<?> request) {
        return responses.to(request).flatMap(reader -> readProvider.listing(actor, id).map(reader::of));
    }

    @Get("/providers/{id}")
    @Needs(Permission.PROVIDER_READ)
    Mono<HttpResponse<ProviderResponse>> provider(@PathVariable String tenant, @PathVariable UUID id, Actor.Member actor,
            HttpRequest<?> request) {
        return responses.to(request).flatMap(reader -> readProvider.provider(actor, id)
                .flatMap(found -> trail.about(actor, rowsOf(found), MOST_EVENTS, responses.language(request))
                        .map(history -> HttpResponse.ok(new ProviderResponses(reader).of(found, history))
                                .header("ETag", "\"" + found.provider().version() + "\""))));
    }

    private static List<ReadAuditTrail.Row> rowsOf(ReadProvider.ProviderWithListings found) {
        return Stream.concat(Stream.of(new ReadAuditTrail.Row("provider", found.provider().id().toString())),
                found.listings().stream().map(listing -> new ReadAuditTrail.Row("listing", listing.id().toString()))).toList();
    }
}

package nl.loodlijn.shortlist.web;

import java.util.List;
import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.Listing;
import nl.loodlijn.shortlist.ReadProvider;
import nl.loodlijn.shortlist.SearchShortlist;
import nl.loodlijn.shortlist.attention.CountAttention;
import nl.loodlijn.shortlist.domain.PagePlace;
import nl.loodlijn.shortlist.query.ReadSearchQuery;
import nl.loodlijn.shortlist.query.SearchQuery;

import reactor.core.publisher.Mono;

/** Searching the shortlist and reading what was found. */
@Controller("/api/v1/tenants/{tenant}")
class ShortlistController {

    private final SearchShortlist searchShortlist;
    private final ReadProvider readProvider;
    private final ResponsesForReader responses;
    private final ProviderAnswers providers;
    private final CountAttention attention;

    ShortlistController(SearchShortlist searchShortlist, ReadProvider readProvider, ResponsesForReader responses,
            ProviderAnswers providers, CountAttention attention) {
        this.searchShortlist = searchShortlist;
        this.readProvider = readProvider;
        this.responses = responses;
        this.providers = providers;
        this.attention = attention;
    }

    @Get("/shortlist/listings")
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<HttpResponse<FoundResponse>> search(@PathVariable String tenant, @RequestBean SearchQuery query, @RequestBean PageRequest page,
            Actor.Member actor, HttpRequest<?> request) {
        return responses.to(actor, request).flatMap(reader -> {
            ReadSearchQuery.Asked asked = ReadSearchQuery.page(query, page, reader.labels());
            return searchShortlist.search(actor, asked.criteria(), asked.after(), asked.limit())
                    .doOnNext(found -> attention.count(actor, CountAttention.What.FOUND, found.items().stream().map(Listing::id).toList()))
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
        return responses.to(actor, request).flatMap(reader -> readProvider.listing(actor, id)
                .doOnNext(found -> attention.count(actor, CountAttention.What.OPENED, List.of(found.id()))).map(reader::of));
    }

    @Operation(operationId = "countContact", summary = "Counts that the provider of an offer was called or mailed from there; nothing is kept of who did")
    @Post("/shortlist/listings/{id}/contact")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<Void> contact(@PathVariable String tenant, @PathVariable UUID id, Actor.Member actor) {
        return readProvider.listing(actor, id)
                .doOnNext(found -> attention.count(actor, CountAttention.What.CONTACTED, List.of(found.id()))).then();
    }

    @Get("/providers/{id}")
    @Needs(Permission.PROVIDER_READ)
    Mono<HttpResponse<ProviderResponse>> provider(@PathVariable String tenant, @PathVariable UUID id, Actor.Member actor,
            HttpRequest<?> request) {
        return providers.orWhereItIsNow(actor, id, request);
    }
}

package nl.loodlijn.shortlist.web;

import java.util.UUID;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;

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

    private final SearchShortlist searchShortlist;
    private final ReadProvider readProvider;
    private final ResponsesForReader responses;
    private final ProviderAnswers providers;

    ShortlistController(SearchShortlist searchShortlist, ReadProvider readProvider, ResponsesForReader responses,
            ProviderAnswers providers) {
        this.searchShortlist = searchShortlist;
        this.readProvider = readProvider;
        this.responses = responses;
        this.providers = providers;
    }

    @Get("/shortlist/listings")
    @Needs(Permission.SHORTLIST_SEARCH)
    Mono<HttpResponse<FoundResponse>> search(@PathVariable String tenant, @RequestBean SearchQuery query, @RequestBean PageRequest page,
            Actor.Member actor, HttpRequest<?> request) {
        return responses.to(actor, request).flatMap(reader -> {
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
        return responses.to(actor, request).flatMap(reader -> readProvider.listing(actor, id).map(reader::of));
    }

    @Get("/providers/{id}")
    @Needs(Permission.PROVIDER_READ)
    Mono<HttpResponse<ProviderResponse>> provider(@PathVariable String tenant, @PathVariable UUID id, Actor.Member actor,
            HttpRequest<?> request) {
        return providers.orWhereItIsNow(actor, id, request);
    }
}

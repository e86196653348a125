package nl.loodlijn.shortlist.offers.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.offers.KeepOffers;
import nl.loodlijn.shortlist.offers.OfferContent;
import nl.loodlijn.shortlist.offers.OfferFigures;
import nl.loodlijn.shortlist.offers.OfferRow;
import nl.loodlijn.shortlist.offers.OwnProvider;
import nl.loodlijn.shortlist.web.ListingResponse;
import nl.loodlijn.shortlist.web.OfferAnswers;

import reactor.core.publisher.Mono;

/** The offers that the one at work keeps: an organisation its own, the region those of every provider. */
@Tag(name = "offers")
@Controller("/api/v1/tenants/{tenant}/offers")
final class OffersController {
    private static final int USUAL_ROWS = 50;

    private final KeepOffers offers;
    private final OfferAnswers answers;

    /**
     * An offer to be kept.
     *
     * @param listing as everyone on the list sees it
     * @param version for If-Match
     */
    @Serdeable
    @Introspected
    record KeptOffer(ListingResponse listing, OfferContent content, OfferFigures figures, String version) {
    }

    /** @param providers which providers the acting organisation is; none for the region */
    @Serdeable
    @Introspected
    record KeptOffers(List<KeptOffer> items, List<OwnProvider> providers, @Nullable String next) {
    }

    @Serdeable
    @Introspected
    record NewOffer(UUID provider, OfferContent content) {
    }

    /** @param provider absent: every provider that the acting organisation is */
    @Serdeable
    @Introspected
    record AllStillRight(@Nullable UUID provider) {
    }

    /** @param offers how many had figures of an earlier day */
    @Serdeable
    @Introspected
    record Confirmed(long offers) {
    }

    OffersController(KeepOffers offers, OfferAnswers answers) {
        this.offers = offers;
        this.answers = answers;
    }

    /** @param provider only of this one */
    @Operation(operationId = "keptOffers", summary = "The offers that the one at work keeps, by name of the provider and title")
    @Get
    @Needs(Permission.LISTING_WRITE)
    Mono<HttpResponse<KeptOffers>> list(Actor.Member actor, String tenant, @Nullable @QueryValue UUID provider,
            @RequestBean PageRequest page, HttpRequest<?> request) {
        int size = page.limit(USUAL_ROWS);
        UUID after = page.place(parts -> UUID.fromString(parts.at(0))).orElse(null);
        return answers.to(actor, request).zipWith(offers.list(actor, provider, after, size + 1), (reader, listed) -> {
            var shown = page.cut(listed.rows(), size, row -> page.cursor(row.listing().id()));
            return page.answer(new KeptOffers(shown.items().stream().map(row -> kept(row, reader)).toList(), listed.providers(),
                    shown.next()), shown.next());
        });
    }

    @Operation(operationId = "keptOffer", summary = "An offer to be kept")
    @Get("/{id}")
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<KeptOffer>> one(Actor.Member actor, String tenant, @PathVariable UUID id, HttpRequest<?> request) {
        return answer(actor, offers.offer(actor, id), request);
    }

    @Operation(operationId = "addOffer", summary = "Puts an offer of a provider on the list")
    @Post
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<KeptOffer>> add(Actor.Member actor, String tenant, @Body NewOffer offer, HttpRequest<?> request) {
        return offers.add(actor, offer.provider(), offer.content())
                .flatMap(row -> answer(actor, Mono.just(row), request).map(answer -> answer.status(HttpStatus.CREATED)
                        .header("Location", "/api/v1/tenants/" + tenant + "/offers/" + row.listing().id())));
    }

    @Operation(operationId = "changeOffer", summary = "Changes what an offer says")
    @Put("/{id}")
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<KeptOffer>> change(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, @Body OfferContent content, HttpRequest<?> request) {
        return answer(actor, offers.change(actor, id, EditedVersion.required(ifMatch), content), request)
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, request)));
    }

    @Operation(operationId = "giveFigures", summary = "Gives the waits, the free places and the client stop of an offer as they are today")
    @Put("/{id}/figures")
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<KeptOffer>> figures(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, @Body OfferFigures figures, HttpRequest<?> request) {
        return answer(actor, offers.figures(actor, id, EditedVersion.required(ifMatch), figures), request)
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, request)));
    }

    @Operation(operationId = "confirmFigures", summary = "Says that the figures of an offer are still right today")
    @Post("/{id}/confirmation")
    @Needs(Permission.LISTING_WRITE)
    Mono<MutableHttpResponse<KeptOffer>> confirm(Actor.Member actor, String tenant, @PathVariable UUID id,
            @Header("If-Match") @Nullable String ifMatch, HttpRequest<?> request) {
        return answer(actor, offers.confirm(actor, id, EditedVersion.required(ifMatch)), request)
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, request)));
    }

    @Operation(operationId = "confirmAllFigures", summary = "Says that the figures of all offers of a provider are still right today")
    @Post("/confirmation")
    @Needs(Permission.LISTING_WRITE)
    Mono<Confirmed> confirmAll(Actor.Member actor, String tenant, @Body AllStillRight which) {
        return offers.confirmAll(actor, which.provider()).map(Confirmed::new);
    }

    private Mono<MutableHttpResponse<KeptOffer>> answer(Actor.Member actor, Mono<OfferRow> row, HttpRequest<?> request) {
        return row.flatMap(found -> answers.to(actor, request).map(reader -> {
            KeptOffer kept = kept(found, reader);
            return HttpResponse.ok(kept).header("ETag", kept.version());
        }));
    }

    private static KeptOffer kept(OfferRow row, OfferAnswers.Reader reader) {
        return new KeptOffer(reader.of(row.listing()), OfferContent.of(row.listing()), OfferFigures.of(row.listing()),
                EditedVersion.tag(row.version()));
    }
}

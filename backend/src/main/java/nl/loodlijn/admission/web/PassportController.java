package nl.loodlijn.admission.web;

import java.util.UUID;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.passport.OfferPassport;
import nl.loodlijn.admission.passport.ReadPassport;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** The passport of the acting organisation: what regions accepted, and which regions may see that. */
@Tag(name = "passport")
@Controller("/api/v1/tenants/{tenant}/passport")
final class PassportController {
    private final ReadPassport read;
    private final OfferPassport offer;

    PassportController(ReadPassport read, OfferPassport offer) {
        this.read = read;
        this.offer = offer;
    }

    @Operation(operationId = "passport", summary = "What regions accepted of the own organisation, where it was used, and who may see it")
    @Get
    @Needs(Permission.PASSPORT_READ)
    Mono<PassportViews.OwnPassport> whole(Actor.Member actor, String tenant) {
        return read.whole(actor).map(PassportViews.OwnPassport::of);
    }

    /** @param set id of a criteria set of this tenant */
    @Operation(operationId = "passportOffer", summary = "What the passport holds for a set of criteria, before one begins")
    @Get("/offer")
    @Needs(Permission.PASSPORT_READ)
    Mono<PassportViews.PassportOffer> offer(Actor.Member actor, String tenant, @QueryValue UUID set) {
        return read.offer(actor, set).map(PassportViews.PassportOffer::of);
    }

    @Operation(operationId = "offerPassport", summary = "Lets this tenant see which region accepted evidence that is used here, and when")
    @Put("/consent")
    @Needs(Permission.PASSPORT_OFFER)
    Mono<PassportViews.OwnPassport> give(Actor.Member actor, String tenant) {
        return offer.offer(actor).then(Mono.defer(() -> whole(actor, tenant)));
    }

    @Operation(operationId = "withdrawPassport", summary = "Lets this tenant see that no longer, except of what it accepted")
    @Delete("/consent")
    @Needs(Permission.PASSPORT_OFFER)
    Mono<PassportViews.OwnPassport> withdraw(Actor.Member actor, String tenant) {
        return offer.withdraw(actor).then(Mono.defer(() -> whole(actor, tenant)));
    }
}

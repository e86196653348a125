package nl.loodlijn.contract.web;

import java.util.UUID;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.RequestBean;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.mediation.MediationRow;
import nl.loodlijn.contract.mediation.Mediations;
import nl.loodlijn.platform.paging.PageRequest;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Mediations: between subcontractor and region, and with the head contractor once both agreed that it is told. */
@Tag(name = "mediations")
@Controller("/api/v1/tenants/{tenant}/mediations")
final class MediationController {
    private static final int USUAL_ROWS = 50;

    private final Mediations mediations;

    MediationController(Mediations mediations) {
        this.mediations = mediations;
    }

    @Operation(operationId = "mediations", summary = "Mediations in which the acting party takes part, the newest first")
    @Get
    @Needs(Permission.MEDIATION_READ)
    Mono<HttpResponse<MediationViews.MediationPage>> list(Actor.Member actor, String tenant, @RequestBean PageRequest page) {
        int size = page.limit(USUAL_ROWS);
        String before = page.place(parts -> UUID.fromString(parts.at(0)).toString()).orElse("");
        return mediations.list(actor, before, size + 1).map(rows -> {
            var shown = page.cut(rows, size, (MediationRow row) -> page.cursor(row.id()));
            return page.answer(new MediationViews.MediationPage(
                    shown.items().stream().map(row -> MediationViews.MediationSummary.of(row, actor)).toList(), shown.next()),
                    shown.next());
        });
    }

    @Operation(operationId = "askMediation", summary = "A subcontractor asks the region to mediate about an agreement; the head contractor learns nothing of it")
    @Post
    @Needs(Permission.MEDIATION_ASK)
    Mono<MutableHttpResponse<MediationViews.Mediation>> ask(Actor.Member actor, String tenant,
            @Body MediationRequests.AskedMediation given) {
        return mediations.ask(actor, given.agreementId(), given.checked())
                .map(whole -> HttpResponse.<MediationViews.Mediation>status(HttpStatus.CREATED)
                        .body(MediationViews.Mediation.of(whole, actor))
                        .header("Location", "/api/v1/tenants/" + tenant + "/mediations/" + whole.row().id()));
    }

    @Operation(operationId = "mediation", summary = "A mediation with what was said in it, as far as the acting party may read it")
    @Get("/{id}")
    @Needs(Permission.MEDIATION_READ)
    Mono<MediationViews.Mediation> one(Actor.Member actor, String tenant, UUID id) {
        return mediations.find(actor, id).map(whole -> MediationViews.Mediation.of(whole, actor));
    }

    @Operation(operationId = "sayInMediation", summary = "Says something to the others who take part")
    @Post("/{id}/messages")
    @Needs(Permission.MEDIATION_READ)
    Mono<MediationViews.Mediation> say(Actor.Member actor, String tenant, UUID id, @Body MediationRequests.SaidInMediation given) {
        return mediations.say(actor, id, given.checked()).map(whole -> MediationViews.Mediation.of(whole, actor));
    }

    @Operation(operationId = "agreeToTell", summary = "The subcontractor agrees that the head contractor is told, with what it may read; or no longer agrees")
    @Put("/{id}/agreement-to-tell")
    @Needs(Permission.MEDIATION_ASK)
    Mono<MediationViews.Mediation> agree(Actor.Member actor, String tenant, UUID id, @Body MediationRequests.AgreedToTell given) {
        return mediations.agree(actor, id, given.checked()).map(whole -> MediationViews.Mediation.of(whole, actor));
    }

    @Operation(operationId = "takeUpMediation", summary = "The region takes it up with the subcontractor")
    @Post("/{id}/take-up")
    @Needs(Permission.MEDIATION_LEAD)
    Mono<MediationViews.Mediation> takeUp(Actor.Member actor, String tenant, UUID id) {
        return mediations.takeUp(actor, id).map(whole -> MediationViews.Mediation.of(whole, actor));
    }

    @Operation(operationId = "tellHeadContractor", summary = "The region tells the head contractor, once the subcontractor agreed to that")
    @Post("/{id}/telling")
    @Needs(Permission.MEDIATION_LEAD)
    Mono<MediationViews.Mediation> tell(Actor.Member actor, String tenant, UUID id) {
        return mediations.tellHead(actor, id).map(whole -> MediationViews.Mediation.of(whole, actor));
    }

    @Operation(operationId = "endMediation", summary = "The region closes it, or the subcontractor withdraws it")
    @Post("/{id}/end")
    @Needs(Permission.MEDIATION_READ)
    Mono<MediationViews.Mediation> end(Actor.Member actor, String tenant, UUID id, @Body MediationRequests.EndedMediation given) {
        return mediations.end(actor, id, given.checked()).map(whole -> MediationViews.Mediation.of(whole, actor));
    }
}

package nl.loodlijn.contract.web;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.responsibility.CardLinks;
import nl.loodlijn.contract.responsibility.Responsibilities;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Who does what under an agreement, its card of one page, and links to it for who has no account. */
@Tag(name = "agreements")
@Controller("/api/v1/tenants/{tenant}/agreements/{id}/responsibilities")
final class ResponsibilitiesController {
    private final Responsibilities responsibilities;
    private final CardLinks links;

    ResponsibilitiesController(Responsibilities responsibilities, CardLinks links) {
        this.responsibilities = responsibilities;
        this.links = links;
    }

    @Operation(operationId = "responsibilities", summary = "Who does what under an agreement; what its signed text says of a task holds")
    @Get
    @Needs(Permission.AGREEMENT_READ)
    Mono<MutableHttpResponse<ResponsibilityViews.ResponsibilityMatrix>> find(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return responsibilities.find(actor, id).map(matrix -> answer(matrix, language));
    }

    @Operation(operationId = "writeResponsibilities", summary = "Says who does what, beside what the signed text says")
    @Put
    @Needs(Permission.AGREEMENT_WRITE)
    Mono<MutableHttpResponse<ResponsibilityViews.ResponsibilityMatrix>> write(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ResponsibilityRequests.GivenMatrix given,
            @Parameter(hidden = true) Locale language) {
        return responsibilities.write(actor, id, EditedVersion.required(ifMatch), given.checkedTasks(), given.checkedDesks())
                .map(matrix -> answer(matrix, language))
                .onErrorResume(LatestVersion.shown(() -> find(actor, tenant, id, language)));
    }

    /** @param reader professional or resident; absent: professional */
    @Operation(operationId = "responsibilityCard", summary = "The card of one page as PDF, in Dutch: for who works there, or in plain words for a resident")
    @Get("/card")
    @Produces("application/pdf")
    @Needs(Permission.AGREEMENT_READ)
    Mono<HttpResponse<byte[]>> card(Actor.Member actor, String tenant, UUID id,
            @Parameter(schema = @Schema(allowableValues = {"professional", "resident"})) @Nullable @QueryValue String reader) {
        boolean forResident = forResident(reader);
        return responsibilities.pdf(actor, id, forResident).map(pdf -> file(pdf, forResident));
    }

    @Operation(operationId = "responsibilityLinks", summary = "Links to the card: a party its own, the region all")
    @Get("/links")
    @Needs(Permission.AGREEMENT_READ)
    Mono<ResponsibilityViews.CardLinkList> links(Actor.Member actor, String tenant, UUID id) {
        return links.list(actor, id)
                .map(rows -> new ResponsibilityViews.CardLinkList(rows.stream().map(ResponsibilityViews.CardLink::of).toList()));
    }

    /** @param link an id that the caller chooses; done again with the same id it is refused, because the address is told once */
    @Operation(operationId = "makeResponsibilityLink", summary = "Makes a link with which somebody without an account reads the card, until a day")
    @Put("/links/{link}")
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<ResponsibilityViews.CardLinkAddress> make(Actor.Member actor, String tenant, UUID id, UUID link,
            @Body ResponsibilityRequests.GivenLink given) {
        return links.make(actor, id, link, given.checkedLabel(), given.checkedDays()).map(ResponsibilityViews.CardLinkAddress::new);
    }

    @Operation(operationId = "revokeResponsibilityLink", summary = "Withdraws a link: its address is worth nothing from then on")
    @Delete("/links/{link}")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.AGREEMENT_SIGN)
    Mono<Void> revoke(Actor.Member actor, String tenant, UUID id, UUID link) {
        return links.revoke(actor, id, link);
    }

    /** @param reader professional or resident; null: professional */
    static boolean forResident(@Nullable String reader) {
        boolean forResident = "resident".equals(reader);
        if (reader != null && !forResident && !reader.equals("professional")) {
            throw Refusal.invalid("reader", "unknown-value",
                    Message.of("Kies professional of resident.", "Choose professional or resident."));
        }
        return forResident;
    }

    static HttpResponse<byte[]> file(byte[] pdf, boolean forResident) {
        return HttpResponse.ok(pdf)
                .header("Content-Disposition",
                        "attachment; filename=\"" + (forResident ? "wie-doet-wat-bij-uw-hulp" : "wie-doet-wat") + ".pdf\"")
                .header("Cache-Control", "no-store");
    }

    private static MutableHttpResponse<ResponsibilityViews.ResponsibilityMatrix> answer(Responsibilities.Matrix matrix, Locale language) {
        ResponsibilityViews.ResponsibilityMatrix view = ResponsibilityViews.ResponsibilityMatrix.of(matrix, language);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}

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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.declaration.DecideDeclaration;
import nl.loodlijn.contract.declaration.ReadDeclarations;
import nl.loodlijn.contract.declaration.SendDeclaration;
import nl.loodlijn.contract.declaration.WholeDeclaration;
import nl.loodlijn.contract.declaration.WriteDeclaration;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.shortlist.ReadCodeLabels;

import reactor.core.publisher.Mono;

/** One declaration: written and sent by who declares, decided on by the region. */
@Tag(name = "declarations")
@Controller("/api/v1/tenants/{tenant}/declarations")
final class DeclarationStepsController {
    private final ReadDeclarations read;
    private final WriteDeclaration write;
    private final SendDeclaration send;
    private final DecideDeclaration decide;
    private final ReadCodeLabels labels;

    DeclarationStepsController(ReadDeclarations read, WriteDeclaration write, SendDeclaration send, DecideDeclaration decide,
            ReadCodeLabels labels) {
        this.read = read;
        this.write = write;
        this.send = send;
        this.decide = decide;
        this.labels = labels;
    }

    @Operation(operationId = "declaration", summary = "A declaration with its versions")
    @Get("/{id}")
    @Needs(Permission.DECLARATION_READ)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> one(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return shown(read.find(actor, id), actor, language);
    }

    @Operation(operationId = "beginDeclaration", summary = "Begins the declaration of a month under an agreement, as a draft that nobody else sees")
    @Post
    @Needs(Permission.DECLARATION_WRITE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> begin(Actor.Member actor, String tenant,
            @Body DeclarationRequests.BegunDeclaration given, @Parameter(hidden = true) Locale language) {
        return write.begin(actor, given.agreementId(), given.checked()).flatMap(whole -> shown(Mono.just(whole), actor, language)
                .map(answer -> answer.status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/declarations/" + whole.row().id())));
    }

    @Operation(operationId = "writeDeclaration", summary = "Saves the draft, complete or not; the answer says what keeps it from being sent")
    @Put("/{id}/draft")
    @Needs(Permission.DECLARATION_WRITE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> write(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body DeclarationRequests.GivenDeclaration given,
            @Parameter(hidden = true) Locale language) {
        return done(write.write(actor, id, EditedVersion.required(ifMatch), given.checked(), given.why()), actor, tenant, id, language);
    }

    @Operation(operationId = "discardDeclaration", summary = "Throws the draft away; with it the declaration when nothing of it was ever sent")
    @Delete("/{id}/draft")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.DECLARATION_WRITE)
    Mono<Void> discard(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch) {
        return write.discard(actor, id, EditedVersion.required(ifMatch));
    }

    @Operation(operationId = "sendDeclaration", summary = "Sends the draft to the region; refused with every rule that it does not keep to")
    @Post("/{id}/sending")
    @Needs(Permission.DECLARATION_WRITE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> send(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return done(send.send(actor, id, EditedVersion.required(ifMatch)), actor, tenant, id, language);
    }

    @Operation(operationId = "correctDeclaration", summary = "Begins a correction of what was sent, as a draft with what it stated; what was sent stays")
    @Post("/{id}/corrections")
    @Needs(Permission.DECLARATION_WRITE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> correct(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body DeclarationRequests.GivenReason given,
            @Parameter(hidden = true) Locale language) {
        return done(write.correct(actor, id, EditedVersion.required(ifMatch), given.checked()), actor, tenant, id, language);
    }

    @Operation(operationId = "approveDeclaration", summary = "The region approves what was sent; it gets a number and is an invoice from then on")
    @Post("/{id}/approval")
    @Needs(Permission.DECLARATION_DECIDE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> approve(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return done(decide.approve(actor, id, EditedVersion.required(ifMatch)), actor, tenant, id, language);
    }

    @Operation(operationId = "disputeDeclaration", summary = "The region does not approve what was sent, and says why")
    @Post("/{id}/dispute")
    @Needs(Permission.DECLARATION_DECIDE)
    Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> dispute(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body DeclarationRequests.GivenReason given,
            @Parameter(hidden = true) Locale language) {
        return done(decide.dispute(actor, id, EditedVersion.required(ifMatch), given.checked()), actor, tenant, id, language);
    }

    /** @param number of a version that was approved; absent: the last one */
    @Operation(operationId = "declarationInvoice", summary = "The invoice of an approved declaration, in UBL 2.1 (NLCIUS)")
    @ApiResponse(responseCode = "200", description = "The invoice", content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")))
    @Get("/{id}/invoice")
    @Produces({"application/xml", "application/problem+json"})
    @Needs(Permission.DECLARATION_READ)
    Mono<HttpResponse<byte[]>> invoice(Actor.Member actor, String tenant, UUID id, @Nullable @QueryValue Integer number) {
        return read.invoice(actor, id, number).map(bytes -> HttpResponse.ok(bytes).contentType("application/xml")
                .header("Content-Disposition", "attachment; filename=\"factuur-" + id + ".xml\"")
                .header("Cache-Control", "no-store"));
    }

    private Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> done(Mono<WholeDeclaration> step, Actor.Member actor, String tenant,
            UUID id, Locale language) {
        return shown(step, actor, language).onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id, language)));
    }

    private Mono<MutableHttpResponse<DeclarationViews.DeclarationView>> shown(Mono<WholeDeclaration> step, Actor.Member actor,
            Locale language) {
        return Mono.zip(step, labels.now()).map(found -> {
            DeclarationViews.DeclarationView view = DeclarationViews.DeclarationView.of(found.getT1(), actor, found.getT2(), language);
            return HttpResponse.ok(view).header("ETag", view.version());
        });
    }
}

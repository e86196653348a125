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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.model.Consultations;
import nl.loodlijn.contract.model.ContractModels;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What head contractors say about a model contract before it is published. */
@Tag(name = "contract-models")
@Controller("/api/v1/tenants/{tenant}/contract-models/{id}")
final class ConsultationController {
    private final Consultations consultations;
    private final ContractModels models;

    ConsultationController(Consultations consultations, ContractModels models) {
        this.consultations = consultations;
        this.models = models;
    }

    /** @param number of a published version, or {@code draft} */
    @Operation(operationId = "consultation", summary = "Who adopts which article of a version, who objects, and what was said about it")
    @Get("/versions/{number}/consultation")
    @Needs(Permission.MODEL_COMMENT)
    Mono<ConsultationViews.Consultation> said(Actor.Member actor, String tenant, UUID id, String number) {
        return consultations.of(actor, id, ModelController.version(number)).map(ConsultationViews.Consultation::of);
    }

    @Operation(operationId = "openConsultation", summary = "Lays the draft before head contractors until a day, or changes that day")
    @Put("/draft/consultation")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> open(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ModelRequests.OpenedConsultation opened,
            @Parameter(hidden = true) Locale language) {
        return consultations.open(actor, id, EditedVersion.required(ifMatch), opened.until(), opened.checkedQuestion())
                .then(draft(actor, id, language)).onErrorResume(LatestVersion.shown(() -> draft(actor, id, language)));
    }

    @Operation(operationId = "closeConsultation", summary = "Closes the consultation before its last day; what was said stays")
    @Post("/draft/consultation/closing")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> close(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return consultations.close(actor, id, EditedVersion.required(ifMatch)).then(draft(actor, id, language))
                .onErrorResume(LatestVersion.shown(() -> draft(actor, id, language)));
    }

    @Operation(operationId = "voteOnArticle", summary = "Adopts an article or objects to it on behalf of one's organisation, which has one vote")
    @Put("/draft/articles/{code}/vote")
    @Needs(Permission.MODEL_COMMENT)
    Mono<ConsultationViews.Consultation> vote(Actor.Member actor, String tenant, UUID id, String code,
            @Body ModelRequests.GivenVote given) {
        return consultations.vote(actor, id, code, given.verdict(), given.checkedReason(), given.textVersion()).then(said(actor, id));
    }

    @Operation(operationId = "retractVote", summary = "Takes the vote of one's organisation on an article back")
    @Delete("/draft/articles/{code}/vote")
    @Needs(Permission.MODEL_COMMENT)
    Mono<ConsultationViews.Consultation> retract(Actor.Member actor, String tenant, UUID id, String code) {
        return consultations.retract(actor, id, code).then(said(actor, id));
    }

    @Operation(operationId = "commentOnArticle", summary = "Says something about an article of the draft, or answers what was said")
    @Post("/draft/articles/{code}/comments")
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MODEL_COMMENT)
    Mono<MutableHttpResponse<ConsultationViews.Consultation>> comment(Actor.Member actor, String tenant, UUID id, String code,
            @Body ModelRequests.NewComment given) {
        return consultations.comment(actor, id, code, given.checkedText(), given.answers()).then(said(actor, id))
                .map(HttpResponse::created);
    }

    @Operation(operationId = "settleComment", summary = "Says whether the region has done with a comment what it does")
    @Put("/draft/comments/{comment}/settlement")
    @Needs(Permission.MODEL_MANAGE)
    Mono<ConsultationViews.Consultation> settle(Actor.Member actor, String tenant, UUID id, UUID comment,
            @Body ModelRequests.Settlement settlement) {
        return consultations.settle(actor, id, comment, settlement.settled()).then(said(actor, id));
    }

    private Mono<ConsultationViews.Consultation> said(Actor.Member actor, UUID id) {
        return Mono.defer(() -> consultations.of(actor, id, null)).map(ConsultationViews.Consultation::of);
    }

    private Mono<MutableHttpResponse<ModelViews.ModelContent>> draft(Actor.Member actor, UUID id, Locale language) {
        return Mono.defer(() -> models.content(actor, id, null)).map(content -> ModelViews.ModelContent.of(content, language))
                .map(content -> HttpResponse.ok(content).header("ETag", content.version()));
    }
}

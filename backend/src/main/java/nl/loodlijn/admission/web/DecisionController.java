package nl.loodlijn.admission.web;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.assessment.Assessments;
import nl.loodlijn.admission.assessment.ChangeAdmission;
import nl.loodlijn.admission.assessment.DecideApplication;
import nl.loodlijn.admission.assessment.HandleObjection;
import nl.loodlijn.admission.assessment.ReadDecisions;
import nl.loodlijn.admission.assessment.ReadFigures;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decisions on applications, what happens to an admission afterwards, and what one may do against a decision. */
@Tag(name = "decisions")
@Controller("/api/v1/tenants/{tenant}")
final class DecisionController {
    private final Assessments assessments;
    private final DecideApplication decide;
    private final ReadDecisions read;
    private final ChangeAdmission change;
    private final HandleObjection objections;
    private final ReadFigures figures;

    DecisionController(Assessments assessments, DecideApplication decide, ReadDecisions read, ChangeAdmission change,
            HandleObjection objections,
            ReadFigures figures) {
        this.assessments = assessments;
        this.decide = decide;
        this.read = read;
        this.change = change;
        this.objections = objections;
        this.figures = figures;
    }

    @Operation(operationId = "applicationFigures", summary = "How the region keeps its terms: late decisions are counted")
    @Get("/application-figures")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.ApplicationFigures> figures(Actor.Member actor, String tenant) {
        return figures.now(actor).map(row -> new AssessmentViews.ApplicationFigures(row.decided(), row.late(), row.running(), row.overdue(),
                row.medianDays(), row.fromPassport()));
    }

    @Operation(operationId = "decisions", summary = "What was decided on an application, and what was brought against it")
    @Get("/applications/{id}/decisions")
    @Needs(Permission.APPLICATION_READ)
    Mono<AssessmentViews.Decisions> all(Actor.Member actor, String tenant, UUID id) {
        return read.all(actor, id).map(decided -> AssessmentViews.Decisions.of(decided, actor));
    }

    @Operation(operationId = "decideApplication", summary = "Decides on an application by what two assessors judged; the letter comes with it")
    @Post("/applications/{id}/decisions")
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<AssessmentViews.Decisions> decide(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.TakenDecision taken) {
        return decide.decide(actor, id, taken.checked()).then(Mono.defer(() -> all(actor, tenant, id)));
    }

    @Operation(operationId = "decisionBasis", summary = "What a decision would rest on, what stands in its way, and how long an approval can hold")
    @Get("/applications/{id}/decision-basis")
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<AssessmentViews.BasisOfDecision> basis(Actor.Member actor, String tenant, UUID id) {
        return assessments.basis(actor, id).map(basis -> AssessmentViews.BasisOfDecision.of(basis, actor.person()));
    }

    @Operation(operationId = "previewDecision", summary = "The letter as it would be, as PDF; nothing is decided")
    @Post("/applications/{id}/decision-preview")
    @Produces("application/pdf")
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<HttpResponse<byte[]>> preview(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.TakenDecision taken) {
        return decide.preview(actor, id, taken.checked()).map(pdf -> HttpResponse.ok(pdf).header("Cache-Control", "no-store"));
    }

    /** @param round of the decision */
    @Operation(operationId = "decisionLetter", summary = "The letter with a decision, as PDF")
    @Get("/applications/{id}/decisions/{round}/letter")
    @Produces("application/pdf")
    @Needs(Permission.APPLICATION_READ)
    Mono<HttpResponse<Flux<byte[]>>> letter(Actor.Member actor, String tenant, UUID id, int round) {
        return read.letter(actor, id, round)
                .map(letter -> HttpResponse.ok(letter.content().map(DecisionController::bytes))
                        .header("Content-Disposition", "attachment; filename=\"" + letter.file().name() + "\"")
                        .header("Content-Length", Long.toString(letter.file().size())).header("Cache-Control", "no-store"));
    }

    @Operation(operationId = "suspendAdmission", summary = "Suspends an admission, with the reason")
    @Post("/applications/{id}/suspension")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<Void> suspend(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.ChangeReason reason) {
        return change.change(actor, id, ApplicationStep.SUSPEND, reason.checked());
    }

    @Operation(operationId = "resumeAdmission", summary = "Ends the suspension of an admission, with the reason")
    @Post("/applications/{id}/resumption")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<Void> resume(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.ChangeReason reason) {
        return change.change(actor, id, ApplicationStep.RESUME, reason.checked());
    }

    @Operation(operationId = "reassessAdmission", summary = "Has an admission assessed again, with the reason; it holds until it is decided anew")
    @Post("/applications/{id}/reassessment")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<Void> reassess(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.ChangeReason reason) {
        return change.change(actor, id, ApplicationStep.REASSESS, reason.checked());
    }

    @Operation(operationId = "object", summary = "Brings an objection or a complaint against the newest decision")
    @Post("/applications/{id}/objections")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<AssessmentViews.Decisions> object(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.BroughtObjection brought) {
        return objections.bring(actor, id, brought.checked()).then(Mono.defer(() -> all(actor, tenant, id)));
    }

    @Operation(operationId = "withdrawObjection", summary = "Takes an objection or a complaint back")
    @Post("/applications/{id}/objections/{objection}/withdrawal")
    @Needs(Permission.APPLICATION_WRITE)
    Mono<AssessmentViews.Decisions> withdraw(Actor.Member actor, String tenant, UUID id, UUID objection) {
        return objections.withdraw(actor, id, objection).then(Mono.defer(() -> all(actor, tenant, id)));
    }

    @Operation(operationId = "planHearing", summary = "Says when and where the provider is heard about its objection")
    @Put("/applications/{id}/objections/{objection}/hearing")
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<AssessmentViews.Decisions> hear(Actor.Member actor, String tenant, UUID id, UUID objection,
            @Nullable @Header("If-Match") String ifMatch, @Body AssessmentRequests.PlannedHearing hearing) {
        return objections.hear(actor, id, objection, EditedVersion.required(ifMatch), hearing.day(), hearing.checkedPlace())
                .then(Mono.defer(() -> all(actor, tenant, id)));
    }

    @Operation(operationId = "decideObjection", summary = "Decides on an objection or a complaint; a founded one has the application assessed again")
    @Post("/applications/{id}/objections/{objection}/decision")
    @Needs(Permission.APPLICATION_DECIDE)
    Mono<AssessmentViews.Decisions> decideObjection(Actor.Member actor, String tenant, UUID id, UUID objection,
            @Nullable @Header("If-Match") String ifMatch, @Body AssessmentRequests.ObjectionDecision decision) {
        return objections
                .decide(actor, id, objection, EditedVersion.required(ifMatch), decision.outcome(), decision.checkedReasons())
                .then(Mono.defer(() -> all(actor, tenant, id)));
    }

    private static byte[] bytes(ByteBuffer block) {
        byte[] bytes = new byte[block.remaining()];
        block.get(bytes);
        return bytes;
    }
}

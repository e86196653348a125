package nl.loodlijn.admission.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.assessment.AskAddition;
import nl.loodlijn.admission.assessment.AssessApplication;
import nl.loodlijn.admission.assessment.Assessments;
import nl.loodlijn.admission.assessment.JudgementRow;
import nl.loodlijn.admission.assessment.WholeAssessment;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Assessing an application: two persons, each for themselves, then together where they differ. */
@Tag(name = "assessments")
@Controller("/api/v1/tenants/{tenant}/applications/{id}/assessment")
final class AssessmentController {
    private final Assessments assessments;
    private final AssessApplication assess;
    private final AskAddition ask;

    AssessmentController(Assessments assessments, AssessApplication assess, AskAddition ask) {
        this.assessments = assessments;
        this.assess = assess;
        this.ask = ask;
    }

    @Operation(operationId = "assessment", summary = "How an application is assessed; the judgements of the other only after both were given")
    @Get
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.Assessment> find(Actor.Member actor, String tenant, UUID id) {
        return assessments.find(actor, id).map(whole -> AssessmentViews.Assessment.of(whole, actor.person()));
    }

    @Operation(operationId = "beginAssessment", summary = "Begins to assess; the first who does takes the application up")
    @Post("/assessors")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.Assessment> begin(Actor.Member actor, String tenant, UUID id) {
        return assess.begin(actor, id).map(whole -> AssessmentViews.Assessment.of(whole, actor.person()));
    }

    /** @param code of the criterion */
    @Operation(operationId = "ownJudgement", summary = "The own judgement about a criterion")
    @Get("/judgements/{code}")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<HttpResponse<AssessmentViews.Judgement>> own(Actor.Member actor, String tenant, UUID id, String code) {
        return assessments.find(actor, id).map(whole -> own(whole, actor, code));
    }

    /** @param code of the criterion */
    @Operation(operationId = "judge", summary = "Saves the own judgement about a criterion; If-Match is \"0\" for the first")
    @Put("/judgements/{code}")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<HttpResponse<AssessmentViews.Judgement>> judge(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Body AssessmentRequests.GivenJudgement given) {
        return assess.judge(actor, id, given.checked(code, EditedVersion.required(ifMatch))).map(whole -> own(whole, actor, code))
                .onErrorResume(LatestVersion.shown(() -> own(actor, tenant, id, code)));
    }

    @Operation(operationId = "giveJudgements", summary = "Gives the own judgements; from then on they stay")
    @Post("/submission")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.Assessment> give(Actor.Member actor, String tenant, UUID id) {
        return assess.give(actor, id).map(whole -> AssessmentViews.Assessment.of(whole, actor.person()));
    }

    /** @param code of the criterion */
    @Operation(operationId = "jointJudgement", summary = "What two assessors judge together about a criterion")
    @Get("/joint-judgements/{code}")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<HttpResponse<AssessmentViews.Judgement>> joint(Actor.Member actor, String tenant, UUID id, String code) {
        return assessments.find(actor, id).map(whole -> shown(whole.joint(code).orElse(null)));
    }

    /** @param code of a criterion about which the two differ, or agree that something is missing */
    @Operation(operationId = "judgeTogether", summary = "Saves what two assessors judge together; If-Match is \"0\" for the first")
    @Put("/joint-judgements/{code}")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<HttpResponse<AssessmentViews.Judgement>> together(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Body AssessmentRequests.GivenJudgement given) {
        return assess.judgeTogether(actor, id, given.checked(code, EditedVersion.required(ifMatch)))
                .map(whole -> shown(whole.joint(code).orElse(null)))
                .onErrorResume(LatestVersion.shown(() -> joint(actor, tenant, id, code)));
    }

    @Operation(operationId = "askAddition", summary = "Asks the provider for what is missing; the clock of the region stands still meanwhile")
    @Post("/additions")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.Assessment> ask(Actor.Member actor, String tenant, UUID id, @Body AssessmentRequests.AskedAddition given) {
        return ask.ask(actor, id, given.checked()).map(whole -> AssessmentViews.Assessment.of(whole, actor.person()));
    }

    @Operation(operationId = "additionTerm", summary = "How long the provider would have when it was asked for an addition today")
    @Get("/addition-term")
    @Needs(Permission.APPLICATION_ASSESS)
    Mono<AssessmentViews.AdditionTermToday> additionTerm(Actor.Member actor, String tenant, UUID id) {
        return ask.termToday(actor, id).map(term -> new AssessmentViews.AdditionTermToday(term.days(), term.lastDay()));
    }

    private static HttpResponse<AssessmentViews.Judgement> own(WholeAssessment whole, Actor.Member actor, String code) {
        return shown(whole.judgement(code, actor.person()).orElse(null));
    }

    private static HttpResponse<AssessmentViews.Judgement> shown(@Nullable JudgementRow row) {
        if (row == null) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        AssessmentViews.Judgement view = AssessmentViews.Judgement.of(row);
        return HttpResponse.ok(view).header("ETag", view.version());
    }
}

package nl.loodlijn.admission.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.admission.criteria.CriteriaDrafts;
import nl.loodlijn.admission.criteria.CriteriaSets;
import nl.loodlijn.admission.criteria.CriterionJson;
import nl.loodlijn.admission.criteria.NationalCriteria;
import nl.loodlijn.admission.domain.CareLaw;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** What a region asks of providers. */
@Tag(name = "criteria")
@Controller("/api/v1/tenants/{tenant}/criteria-sets")
final class CriteriaController {
    private static final String DRAFT = "draft";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final CriteriaSets sets;
    private final CriteriaDrafts drafts;
    private final NationalCriteria national;

    CriteriaController(CriteriaSets sets, CriteriaDrafts drafts, NationalCriteria national) {
        this.sets = sets;
        this.drafts = drafts;
        this.national = national;
    }

    @Operation(operationId = "criteriaSets", summary = "The criteria sets of a tenant, those in use first")
    @Get
    @Needs(Permission.CRITERIA_READ)
    Mono<CriteriaViews.Sets> all(Actor.Member actor, String tenant) {
        return sets.all(actor).map(rows -> new CriteriaViews.Sets(rows.stream().map(CriteriaViews.CriteriaSet::of).toList()));
    }

    @Operation(operationId = "nationalCriteria", summary = "What law and national standards ask everywhere; what a new set begins with")
    @Get("/national")
    @Needs(Permission.CRITERIA_READ)
    CriteriaViews.NationalList national(Actor.Member actor, String tenant) {
        return new CriteriaViews.NationalList(national.edition(),
                national.under(EnumSet.allOf(CareLaw.class)).stream().map(CriterionJson::of).toList());
    }

    @Operation(operationId = "addCriteriaSet", summary = "Makes a criteria set with a draft")
    @Post
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaSetWithVersions>> add(Actor.Member actor, String tenant,
            @Body CriteriaRequests.NewSet given) {
        return sets.add(actor, CriteriaRequests.name(given.name()), CriteriaRequests.laws(given.laws()), given.national())
                .map(whole -> answer(whole).status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/criteria-sets/" + whole.set().id()));
    }

    @Operation(operationId = "criteriaSet", summary = "A criteria set and its versions")
    @Get("/{id}")
    @Needs(Permission.CRITERIA_READ)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaSetWithVersions>> one(Actor.Member actor, String tenant, UUID id) {
        return sets.find(actor, id).map(CriteriaController::answer);
    }

    @Operation(operationId = "changeCriteriaSet", summary = "Changes the name and the laws of a set, or whether it is in use")
    @Put("/{id}")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaSetWithVersions>> change(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body CriteriaRequests.ChangedSet changed) {
        return sets.change(actor, id, EditedVersion.required(ifMatch), CriteriaRequests.name(changed.name()),
                CriteriaRequests.laws(changed.laws()), Boolean.TRUE.equals(changed.retired())).map(CriteriaController::answer)
                .onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id)));
    }

    /** @param number of a published version, or {@code draft} */
    @Operation(operationId = "criteriaOfVersion", summary = "What a version of a set asks")
    @Get("/{id}/versions/{number}")
    @Needs(Permission.CRITERIA_READ)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> content(Actor.Member actor, String tenant, UUID id, String number,
            @Parameter(hidden = true) Locale language) {
        return sets.content(actor, id, version(number)).map(content -> CriteriaViews.CriteriaContent.of(content, language))
                .map(content -> HttpResponse.ok(content).header("ETag", content.version()));
    }

    /**
     * @param from number of a published version, or {@code draft}
     * @param to likewise
     */
    @Operation(operationId = "criteriaDifference", summary = "What one version of a set asks otherwise than another")
    @Get("/{id}/difference")
    @Needs(Permission.CRITERIA_READ)
    Mono<CriteriaViews.Difference> difference(Actor.Member actor, String tenant, UUID id, @QueryValue String from,
            @QueryValue String to) {
        return sets.difference(actor, id, version(from), version(to)).map(CriteriaViews.Difference::of);
    }

    @Operation(operationId = "beginCriteriaDraft", summary = "Begins a draft with what the newest published version asks")
    @Post("/{id}/draft")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> begin(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return drafts.begin(actor, id).then(draft(actor, tenant, id, language)).map(answer -> answer.status(HttpStatus.CREATED));
    }

    @Operation(operationId = "discardCriteriaDraft", summary = "Throws the draft away; published versions stay")
    @Delete("/{id}/draft")
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<Void> discard(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Parameter(hidden = true) Locale language) {
        return drafts.discard(actor, id, EditedVersion.required(ifMatch))
                .onErrorResume(LatestVersion.shown(() -> draft(actor, tenant, id, language)));
    }

    @Operation(operationId = "publishCriteria", summary = "Publishes the draft; it stays as it is from then on")
    @Post("/{id}/draft/publication")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaSetWithVersions>> publish(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body CriteriaRequests.Publication publication,
            @Parameter(hidden = true) Locale language) {
        return drafts.publish(actor, id, EditedVersion.required(ifMatch), publication.checkedNote()).then(one(actor, tenant, id))
                .onErrorResume(LatestVersion.shown(() -> draft(actor, tenant, id, language)));
    }

    @Operation(operationId = "orderCriteria", summary = "Puts the criteria of the draft in another order")
    @Put("/{id}/draft/order")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> order(Actor.Member actor, String tenant, UUID id,
            @Body CriteriaRequests.Order order, @Parameter(hidden = true) Locale language) {
        return drafts.order(actor, id, order.codes()).then(draft(actor, tenant, id, language));
    }

    @Operation(operationId = "addCriterion", summary = "Adds a criterion to the draft, behind the others")
    @Post("/{id}/draft/criteria")
    @Status(HttpStatus.CREATED)
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> addCriterion(Actor.Member actor, String tenant, UUID id,
            @Body CriteriaRequests.GivenCriterion given, @Parameter(hidden = true) Locale language) {
        return drafts.put(actor, id, given.checked(), null).then(draft(actor, tenant, id, language))
                .map(answer -> answer.status(HttpStatus.CREATED));
    }

    /** @param code of the criterion, which the body repeats */
    @Operation(operationId = "changeCriterion", summary = "Replaces a criterion of the draft")
    @Put("/{id}/draft/criteria/{code}")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> changeCriterion(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Body CriteriaRequests.GivenCriterion given,
            @Parameter(hidden = true) Locale language) {
        return drafts.put(actor, id, given.checkedAs(code), EditedVersion.required(ifMatch)).then(draft(actor, tenant, id, language))
                .onErrorResume(LatestVersion.shown(() -> criterion(actor, id, code, language)));
    }

    @Operation(operationId = "removeCriterion", summary = "Takes a criterion out of the draft")
    @Delete("/{id}/draft/criteria/{code}")
    @Needs(Permission.CRITERIA_MANAGE)
    Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> removeCriterion(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return drafts.remove(actor, id, code, EditedVersion.required(ifMatch)).then(draft(actor, tenant, id, language))
                .onErrorResume(LatestVersion.shown(() -> criterion(actor, id, code, language)));
    }

    private Mono<MutableHttpResponse<CriteriaViews.CriteriaContent>> draft(Actor.Member actor, String tenant, UUID id, Locale language) {
        return Mono.defer(() -> content(actor, tenant, id, DRAFT, language));
    }

    private Mono<HttpResponse<CriteriaViews.KeptCriterion>> criterion(Actor.Member actor, UUID id, String code, Locale language) {
        return sets.content(actor, id, null).flatMapIterable(CriteriaSets.Content::criteria)
                .filter(kept -> kept.criterion().code().equals(code)).next().map(kept -> CriteriaViews.KeptCriterion.of(kept, language))
                .map(kept -> HttpResponse.ok(kept).header("ETag", kept.version()));
    }

    private static @Nullable Integer version(String number) {
        if (number.equals(DRAFT)) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        return Integer.valueOf(number);
    }

    private static MutableHttpResponse<CriteriaViews.CriteriaSetWithVersions> answer(CriteriaSets.Whole whole) {
        CriteriaViews.CriteriaSetWithVersions view = CriteriaViews.CriteriaSetWithVersions.of(whole);
        return HttpResponse.ok(view).header("ETag", view.set().version());
    }
}

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
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.model.ContractModels;
import nl.loodlijn.contract.model.ModelDrafts;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Writing the draft of a model contract: the one version that is not published, also while it is in consultation. */
@Tag(name = "contract-models")
@Controller("/api/v1/tenants/{tenant}/contract-models/{id}/draft")
final class ModelDraftController {
    private final ContractModels models;
    private final ModelDrafts drafts;

    ModelDraftController(ContractModels models, ModelDrafts drafts) {
        this.models = models;
        this.drafts = drafts;
    }

    @Operation(operationId = "beginModelDraft", summary = "Begins a draft with the text of the newest published version")
    @Post
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> begin(Actor.Member actor, String tenant, UUID id,
            @Parameter(hidden = true) Locale language) {
        return drafts.begin(actor, id).then(draft(actor, id, language)).map(answer -> answer.status(HttpStatus.CREATED));
    }

    @Operation(operationId = "discardModelDraft", summary = "Throws the draft away, unless head contractors were consulted about it")
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MODEL_MANAGE)
    Mono<Void> discard(Actor.Member actor, String tenant, UUID id, @Nullable @Header("If-Match") String ifMatch,
            @Parameter(hidden = true) Locale language) {
        return drafts.discard(actor, id, EditedVersion.required(ifMatch))
                .onErrorResume(LatestVersion.shown(() -> draft(actor, id, language)));
    }

    @Operation(operationId = "publishModel", summary = "Publishes the draft when its text has no problems; it stays as it is from then on")
    @Post("/publication")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ContractModelWithVersions>> publish(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ModelRequests.ModelPublication publication,
            @Parameter(hidden = true) Locale language) {
        return drafts.publish(actor, id, EditedVersion.required(ifMatch), publication.checkedNote(), publication.takesEffectOn())
                .then(Mono.defer(() -> models.find(actor, id))).map(ModelViews.ContractModelWithVersions::of)
                .map(view -> HttpResponse.ok(view).header("ETag", view.model().version()))
                .onErrorResume(LatestVersion.shown(() -> draft(actor, id, language)));
    }

    @Operation(operationId = "orderArticles", summary = "Puts the articles of the draft in another order; numbers follow")
    @Put("/order")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> order(Actor.Member actor, String tenant, UUID id,
            @Body ModelRequests.ArticleOrder order, @Parameter(hidden = true) Locale language) {
        return drafts.order(actor, id, order.codes()).then(draft(actor, id, language));
    }

    @Operation(operationId = "checkArticle", summary = "What would be wrong with an article if the draft had it; keeps nothing")
    @Post("/check")
    @Needs(Permission.MODEL_MANAGE)
    Mono<ModelViews.ArticleCheck> check(Actor.Member actor, String tenant, UUID id, @Body ModelRequests.GivenArticle given,
            @Parameter(hidden = true) Locale language) {
        return drafts.check(actor, id, given.checked()).map(problems -> ModelViews.ArticleCheck.of(problems, language));
    }

    @Operation(operationId = "addArticle", summary = "Adds an article to the draft, behind the others of its part")
    @Post("/articles")
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> addArticle(Actor.Member actor, String tenant, UUID id,
            @Body ModelRequests.GivenArticle given, @Parameter(hidden = true) Locale language) {
        return drafts.put(actor, id, given.checked(), null).then(draft(actor, id, language))
                .map(answer -> answer.status(HttpStatus.CREATED));
    }

    /** @param code of the article, which the body repeats */
    @Operation(operationId = "changeArticle", summary = "Replaces an article of the draft")
    @Put("/articles/{code}")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> changeArticle(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Body ModelRequests.GivenArticle given,
            @Parameter(hidden = true) Locale language) {
        return drafts.put(actor, id, given.checkedAs(code), EditedVersion.required(ifMatch)).then(draft(actor, id, language))
                .onErrorResume(LatestVersion.shown(() -> article(actor, id, code, language)));
    }

    @Operation(operationId = "removeArticle", summary = "Takes an article out of the draft; what was said about it is kept")
    @Delete("/articles/{code}")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> removeArticle(Actor.Member actor, String tenant, UUID id, String code,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return drafts.remove(actor, id, code, EditedVersion.required(ifMatch)).then(draft(actor, id, language))
                .onErrorResume(LatestVersion.shown(() -> article(actor, id, code, language)));
    }

    @Operation(operationId = "addTerm", summary = "Adds a defined term to the draft, behind the others")
    @Post("/terms")
    @Status(HttpStatus.CREATED)
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> addTerm(Actor.Member actor, String tenant, UUID id,
            @Body ModelRequests.GivenTerm given, @Parameter(hidden = true) Locale language) {
        return drafts.putTerm(actor, id, given.checked(), null).then(draft(actor, id, language))
                .map(answer -> answer.status(HttpStatus.CREATED));
    }

    /** @param key of the term, which the body repeats */
    @Operation(operationId = "changeTerm", summary = "Replaces a defined term of the draft")
    @Put("/terms/{key}")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> changeTerm(Actor.Member actor, String tenant, UUID id, String key,
            @Nullable @Header("If-Match") String ifMatch, @Body ModelRequests.GivenTerm given, @Parameter(hidden = true) Locale language) {
        return drafts.putTerm(actor, id, given.checkedAs(key), EditedVersion.required(ifMatch)).then(draft(actor, id, language))
                .onErrorResume(LatestVersion.shown(() -> term(actor, id, key, language)));
    }

    @Operation(operationId = "removeTerm", summary = "Takes a defined term out of the draft")
    @Delete("/terms/{key}")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> removeTerm(Actor.Member actor, String tenant, UUID id, String key,
            @Nullable @Header("If-Match") String ifMatch, @Parameter(hidden = true) Locale language) {
        return drafts.removeTerm(actor, id, key, EditedVersion.required(ifMatch)).then(draft(actor, id, language))
                .onErrorResume(LatestVersion.shown(() -> term(actor, id, key, language)));
    }

    private Mono<MutableHttpResponse<ModelViews.ModelContent>> draft(Actor.Member actor, UUID id, Locale language) {
        return content(actor, id, language).map(content -> HttpResponse.ok(content).header("ETag", content.version()));
    }

    private Mono<ModelViews.ModelContent> content(Actor.Member actor, UUID id, Locale language) {
        return Mono.defer(() -> models.content(actor, id, null)).map(content -> ModelViews.ModelContent.of(content, language));
    }

    private Mono<HttpResponse<ModelViews.KeptArticle>> article(Actor.Member actor, UUID id, String code, Locale language) {
        return content(actor, id, language).flatMapIterable(ModelViews.ModelContent::articles)
                .filter(kept -> kept.article().code().equals(code)).next()
                .map(kept -> HttpResponse.ok(kept).header("ETag", kept.version()));
    }

    private Mono<HttpResponse<ModelViews.KeptTerm>> term(Actor.Member actor, UUID id, String key, Locale language) {
        return content(actor, id, language).flatMapIterable(ModelViews.ModelContent::terms).filter(kept -> kept.term().key().equals(key))
                .next().map(kept -> HttpResponse.ok(kept).header("ETag", kept.version()));
    }
}

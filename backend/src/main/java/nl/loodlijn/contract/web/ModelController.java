package nl.loodlijn.contract.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.contract.model.ContractModels;
import nl.loodlijn.contract.model.ExampleModels;
import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Model contracts and their versions. */
@Tag(name = "contract-models")
@Controller("/api/v1/tenants/{tenant}/contract-models")
final class ModelController {
    /** What the version that is not published is called in a path. */
    static final String DRAFT = "draft";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final ContractModels models;
    private final ExampleModels examples;

    ModelController(ContractModels models, ExampleModels examples) {
        this.models = models;
        this.examples = examples;
    }

    @Operation(operationId = "contractModels", summary = "The model contracts of a tenant, those in use first")
    @Get
    @Needs(Permission.MODEL_READ)
    Mono<ModelViews.ContractModelList> all(Actor.Member actor, String tenant) {
        return models.all(actor)
                .map(rows -> new ModelViews.ContractModelList(rows.stream().map(ModelViews.ContractModel::of).toList()));
    }

    @Operation(operationId = "exampleModels", summary = "The example texts that a new model contract can begin with")
    @Get("/examples")
    @Needs(Permission.MODEL_READ)
    ModelViews.ModelExamples examples(Actor.Member actor, String tenant) {
        return ModelViews.ModelExamples.of(examples.all());
    }

    @Operation(operationId = "addContractModel", summary = "Makes a model contract with a draft")
    @Post
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ContractModelWithVersions>> add(Actor.Member actor, String tenant,
            @Body ModelRequests.NewModel given) {
        return models.add(actor, given.checkedName(), given.kind(), given.variant(), given.fromExample()).map(
                whole -> answer(whole).status(HttpStatus.CREATED).header("Location",
                        "/api/v1/tenants/" + tenant + "/contract-models/" + whole.model().id()));
    }

    @Operation(operationId = "contractModel", summary = "A model contract and its versions")
    @Get("/{id}")
    @Needs(Permission.MODEL_READ)
    Mono<MutableHttpResponse<ModelViews.ContractModelWithVersions>> one(Actor.Member actor, String tenant, UUID id) {
        return models.find(actor, id).map(ModelController::answer);
    }

    @Operation(operationId = "changeContractModel", summary = "Changes the name of a model contract, or whether it is in use; it is never deleted")
    @Put("/{id}")
    @Needs(Permission.MODEL_MANAGE)
    Mono<MutableHttpResponse<ModelViews.ContractModelWithVersions>> change(Actor.Member actor, String tenant, UUID id,
            @Nullable @Header("If-Match") String ifMatch, @Body ModelRequests.ChangedModel changed) {
        return models.change(actor, id, EditedVersion.required(ifMatch), changed.checkedName(), Boolean.TRUE.equals(changed.archived()))
                .map(ModelController::answer).onErrorResume(LatestVersion.shown(() -> one(actor, tenant, id)));
    }

    /** @param number of a published version, or {@code draft} for the one that is not published */
    @Operation(operationId = "contentOfModel", summary = "What a version of a model contract says, and what keeps it from being published")
    @Get("/{id}/versions/{number}")
    @Needs(Permission.MODEL_READ)
    Mono<MutableHttpResponse<ModelViews.ModelContent>> content(Actor.Member actor, String tenant, UUID id, String number,
            @Parameter(hidden = true) Locale language) {
        return models.content(actor, id, version(number)).map(content -> ModelViews.ModelContent.of(content, language))
                .map(content -> HttpResponse.ok(content).header("ETag", content.version()));
    }

    /**
     * @param from number of a published version, or {@code draft}
     * @param to likewise
     */
    @Operation(operationId = "modelDifference", summary = "What one version of a model contract says otherwise than another")
    @Get("/{id}/difference")
    @Needs(Permission.MODEL_READ)
    Mono<ModelViews.ModelDifferenceView> difference(Actor.Member actor, String tenant, UUID id, @QueryValue String from,
            @QueryValue String to) {
        return models.difference(actor, id, version(from), version(to)).map(ModelViews.ModelDifferenceView::of);
    }

    /** The number that a path names; null for the draft. */
    static @Nullable Integer version(String number) {
        if (number.equals(DRAFT)) {
            return null;
        }
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.of(ProblemType.NOT_FOUND);
        }
        return Integer.valueOf(number);
    }

    private static MutableHttpResponse<ModelViews.ContractModelWithVersions> answer(ContractModels.Whole whole) {
        ModelViews.ContractModelWithVersions view = ModelViews.ContractModelWithVersions.of(whole);
        return HttpResponse.ok(view).header("ETag", view.model().version());
    }
}

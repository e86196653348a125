package nl.loodlijn.platform.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import nl.loodlijn.platform.problem.EditedVersion;
import nl.loodlijn.platform.problem.LatestVersion;
import nl.loodlijn.platform.problem.ProblemType;
import nl.loodlijn.platform.problem.Refusal;
import nl.loodlijn.platform.security.Needs;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.tenancy.Actor;

import reactor.core.publisher.Mono;

/** Drafts of forms. */
@Tag(name = "drafts")
@Controller("/api/v1/tenants/{tenant}/drafts/{form}/{subject}")
final class DraftController {
    private final Drafts drafts;
    private final ObjectMapper json;

    /**
     * What was typed.
     *
     * @param formVersion which fields the form had, 1 to 40 characters
     * @param body the fields by name, as they were typed; at most 256 kB
     */
    @Serdeable
    record Typed(String formVersion, Map<String, Object> body) {
    }

    /**
     * A draft.
     *
     * @param version as in the header ETag
     */
    @Serdeable
    record Draft(String formVersion, Map<String, Object> body, String version, Instant updatedAt) {
    }

    DraftController(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    @Operation(operationId = "draft", summary = "What was typed in a form and not sent yet; 204 without a body when that is nothing")
    @Get
    @Needs(Permission.MEMBER)
    Mono<HttpResponse<Draft>> find(Actor.Member actor, String tenant, String form, String subject) {
        return drafts.find(actor, new Drafts.Key(form, subject)).map(this::answer).defaultIfEmpty(HttpResponse.noContent());
    }

    /** @param ifMatch the version that was changed; absent for the first */
    @Operation(operationId = "saveDraft", summary = "Keeps what was typed; 412 when it was saved or discarded elsewhere in between")
    @Put
    @Needs(Permission.MEMBER)
    Mono<HttpResponse<Draft>> save(Actor.Member actor, String tenant, String form, String subject,
            @Nullable @Header("If-Match") String ifMatch, @Body Typed typed) {
        Drafts.Key key = new Drafts.Key(form, subject);
        return drafts.save(actor, key, EditedVersion.optional(ifMatch), typed.formVersion(), write(typed.body()))
                .map(this::answer).onErrorResume(LatestVersion.shown(() -> latest(actor, key)));
    }

    @Operation(operationId = "discardDraft", summary = "Erases a draft, because it was sent or is not needed")
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    @Needs(Permission.MEMBER)
    Mono<Void> discard(Actor.Member actor, String tenant, String form, String subject) {
        return drafts.discard(actor, new Drafts.Key(form, subject));
    }

    private Mono<HttpResponse<Draft>> latest(Actor.Member actor, Drafts.Key key) {
        return drafts.find(actor, key).map(this::answer).switchIfEmpty(Mono.error(() -> Refusal.of(ProblemType.NOT_FOUND)));
    }

    private HttpResponse<Draft> answer(DraftRow row) {
        String version = EditedVersion.tag(row.version());
        return HttpResponse.ok(new Draft(row.formVersion(), read(row.body()), version, row.updatedAt()))
                .header("ETag", version);
    }

    private Map<String, Object> read(String body) {
        try {
            return Objects.requireNonNull(json.readValue(body, Argument.mapOf(String.class, Object.class)));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

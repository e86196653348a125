package nl.loodlijn.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

/** Writes refusals as problem documents in the language of the reader. */
@Singleton
public final class ProblemResponses {
    /** Attribute of the request that holds its number. */
    public static final String REQUEST_ID = "loodlijn.request";
    public static final int RETRY_AFTER_SECONDS = 5;
    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private final LocaleResolver<HttpRequest<?>> languages;

    ProblemResponses(LocaleResolver<HttpRequest<?>> languages) {
        this.languages = languages;
    }

    public MutableHttpResponse<ProblemDocument> of(HttpRequest<?> request, Refusal refusal) {
        Locale language = languages.resolveOrDefault(request);
        List<ProblemDocument.FieldProblem> errors = refusal.errors().stream()
                .map(error -> new ProblemDocument.FieldProblem(error.pointer(), error.code(), error.detail().in(language))).toList();
        Message detail = refusal.detail();
        MutableHttpResponse<ProblemDocument> response = of(request, refusal.type(), detail == null ? null : detail.in(language), errors,
                refusal.current());
        String tag = refusal.currentTag();
        return tag == null ? response : response.header("ETag", tag);
    }

    MutableHttpResponse<ProblemDocument> of(HttpRequest<?> request, ProblemType type, @Nullable String detail,
            List<ProblemDocument.FieldProblem> errors) {
        return of(request, type, detail, errors, null);
    }

    private MutableHttpResponse<ProblemDocument> of(HttpRequest<?> request, ProblemType type, @Nullable String detail,
            List<ProblemDocument.FieldProblem> errors, @Nullable Object current) {
        Locale language = languages.resolveOrDefault(request);
        ProblemDocument document = new ProblemDocument("/problems/" + type.code(), type.title().in(language), type.status(), detail,
                "urn:uuid:" + requestId(request), type.code(), errors, current);
        MutableHttpResponse<ProblemDocument> response = HttpResponse.<ProblemDocument>status(type.status(), type.code()).body(document)
                .contentType(PROBLEM_JSON).header("Cache-Control", "no-store");
        return type.status() == 503 ? response.header("Retry-After", Integer.toString(RETRY_AFTER_SECONDS)) : response;
    }

    /** The number of the request; given when first asked for. */
    public static UUID requestId(HttpRequest<?> request) {
        return request.getAttribute(REQUEST_ID, UUID.class).orElseGet(() -> {
            UUID id = UUID.randomUUID();
            request.setAttribute(REQUEST_ID, id);
            return id;
        });
    }
}

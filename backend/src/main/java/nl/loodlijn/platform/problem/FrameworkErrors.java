package nl.loodlijn.platform.problem;

import java.util.List;
import java.util.Locale;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;

/** What the framework itself refuses (a body that cannot be read, a method that is not allowed) in the same form as ours. */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
final class FrameworkErrors implements ErrorResponseProcessor<ProblemDocument> {
    private final ProblemResponses problems;
    private final LocaleResolver<HttpRequest<?>> languages;

    FrameworkErrors(ProblemResponses problems, LocaleResolver<HttpRequest<?>> languages) {
        this.problems = problems;
        this.languages = languages;
    }

    @Override
    public MutableHttpResponse<ProblemDocument> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Locale language = languages.resolveOrDefault(context.getRequest());
        List<ProblemDocument.FieldProblem> errors = response.code() == 400
                ? context.getRootCause().flatMap(UnreadValue::of).stream().map(value -> value.in(language)).toList()
                : List.of();
        MutableHttpResponse<ProblemDocument> problem = problems.of(context.getRequest(), typeOf(response.code()), null, errors);
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> problem.header(name, value));
            }
        });
        return problem;
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 400 -> ProblemType.INVALID_INPUT;
            case 401 -> ProblemType.NOT_SIGNED_IN;
            case 403 -> ProblemType.PERMISSION_MISSING;
            case 404 -> ProblemType.NOT_FOUND;
            case 413 -> ProblemType.TOO_LARGE;
            case 405 -> new ProblemType("method-not-allowed", status,
                    Message.of("Dit adres kent deze handeling niet.", "This address does not know this action."));
            case 406 -> new ProblemType("not-acceptable", status,
                    Message.of("Dit adres levert deze vorm niet.", "This address does not offer this form."));
            case 415 -> new ProblemType("unsupported-media-type", status,
                    Message.of("Dit adres leest deze vorm niet.", "This address does not read this form."));
            default -> status >= 500
                    ? ProblemType.UNEXPECTED
                    : new ProblemType("refused", status,
                            Message.of("Dit verzoek kan niet worden uitgevoerd.", "This request cannot be carried out."));
        };
    }
}

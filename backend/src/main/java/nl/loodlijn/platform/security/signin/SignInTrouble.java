package nl.loodlijn.platform.security.signin;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.micronaut.core.util.LocaleResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import nl.loodlijn.platform.problem.Message;
import nl.loodlijn.platform.problem.ProblemResponses;
import nl.loodlijn.platform.problem.Refusal;

/** Tells a person in a browser what went wrong while signing in, with a way on; anything else gets a problem document. */
@Singleton
final class SignInTrouble {
    private static final Message HEADING = Message.of("Aanmelden is niet gelukt", "Signing in did not work");
    private static final Message AGAIN = Message.of("Opnieuw aanmelden", "Sign in again");
    private static final Message HOME = Message.of("Naar de beginpagina", "To the start page");
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s - Loodlijn</title></head>
            <body><main><h1>%2$s</h1><p>%s</p><p><a href="/oauth/login">%s</a></p><p><a href="/">%s</a></p></main></body></html>
            """;

    private final ProblemResponses problems;
    private final LocaleResolver<HttpRequest<?>> languages;

    SignInTrouble(ProblemResponses problems, LocaleResolver<HttpRequest<?>> languages) {
        this.problems = problems;
        this.languages = languages;
    }

    MutableHttpResponse<?> answer(HttpRequest<?> request, Refusal refusal) {
        if (request.accept().stream().noneMatch(MediaType.TEXT_HTML_TYPE::equals)) {
            return problems.of(request, refusal);
        }
        Locale language = languages.resolveOrDefault(request);
        Message detail = refusal.errors().isEmpty() ? refusal.type().title() : refusal.errors().getFirst().detail();
        String page = PAGE.formatted(language.getLanguage().equals("en") ? "en" : "nl", HEADING.in(language), detail.in(language),
                AGAIN.in(language),
                HOME.in(language));
        MutableHttpResponse<String> response = HttpResponse.<String>status(refusal.type().status(), refusal.type().code()).body(page)
                .contentType(MediaType.TEXT_HTML_TYPE).characterEncoding("UTF-8").header("Cache-Control", "no-store");
        return refusal.type().status() == 503
                ? response.header("Retry-After", Integer.toString(ProblemResponses.RETRY_AFTER_SECONDS))
                : response;
    }
}

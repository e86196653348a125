package nl.loodlijn.publicsite.web;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;

import nl.loodlijn.publicsite.page.PageLanguage;
import nl.loodlijn.publicsite.page.Style;
import nl.loodlijn.publicsite.page.Theme;

/** The headers of a public page: kept for five minutes by anyone, nothing loaded from anywhere else, nothing told to anyone. */
@Singleton
final class PublicResponse {
    private static final String CACHED = "public, max-age=300, stale-if-error=86400";
    private static final String FILE = "public, max-age=86400, stale-if-error=86400";
    private final String policy;

    PublicResponse(Style style) {
        policy = "default-src 'none'; style-src " + style.source()
                + "; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** A page that anyone may keep, under its address; {@link PagesKept} gives it a tag and answers 304 to who has it already. */
    MutableHttpResponse<String> page(HttpRequest<?> request, PageLanguage language, String html) {
        return page(HttpStatus.OK, language, html).header("Cache-Control", CACHED);
    }

    /** Something has another address from now on. */
    MutableHttpResponse<String> moved(String path) {
        return HttpResponse.<String>status(HttpStatus.MOVED_PERMANENTLY).header("Location", path)
                .header("Cache-Control", "public, max-age=300");
    }

    /** Whether an answer is the same for everyone until the published data change. */
    static boolean mayBeKept(HttpResponse<?> response) {
        return response.code() == HttpStatus.OK.getCode() && !response.getHeaders().contains("Set-Cookie")
                && !response.getHeaders().contains("Vary")
                && response.getHeaders().findFirst("Cache-Control").filter(value -> value.equals(CACHED) || value.equals(FILE)).isPresent();
    }

    /** A page with a status of its own. */
    MutableHttpResponse<String> page(HttpStatus status, PageLanguage language, String html) {
        return HttpResponse.<String>status(status).body(html).contentType(new MediaType("text/html; charset=utf-8"))
                .header("Content-Language", language.tag()).header("Content-Security-Policy", policyOf(html))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer").header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** The colours of a tenant stand in a style element of their own. */
    private String policyOf(String html) {
        return Theme.source(html).map(source -> policy.replaceFirst("; script-src", " " + source + "; script-src")).orElse(policy);
    }

    /** A small file that hardly ever changes. */
    MutableHttpResponse<String> file(MediaType type, String text) {
        return HttpResponse.ok(text).contentType(type).header("Cache-Control", FILE)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
}

package nl.loodlijn.publicsite.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

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
    private final String policy;

    PublicResponse(Style style) {
        policy = "default-src 'none'; style-src " + style.source()
                + "; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** A page that anyone may keep; 304 without a body when the reader has it already. */
    MutableHttpResponse<String> page(HttpRequest<?> request, PageLanguage language, String html) {
        String tag = "W/\"" + hash(html) + "\"";
        String known = request.getHeaders().get("If-None-Match");
        boolean unchanged = known != null && java.util.Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
        MutableHttpResponse<String> response = unchanged ? HttpResponse.notModified() : page(HttpStatus.OK, language, html);
        return response.header("ETag", tag).header("Cache-Control", CACHED);
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
        return HttpResponse.ok(text).contentType(type).header("Cache-Control", "public, max-age=86400")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    private static String hash(String html) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

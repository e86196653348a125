package nl.loodlijn.publicsite.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;

/** Answers of open data: kept for five minutes by anyone, with a tag over every byte, and 304 without a body for who has it already. */
@Singleton
final class OpenAnswers {
    static final String CACHED = "public, max-age=300, stale-if-error=86400";
    private static final int TAG_BYTES = 15;

    private final JsonMapper json;

    OpenAnswers(JsonMapper json) {
        this.json = json;
    }

    MutableHttpResponse<byte[]> of(HttpRequest<?> request, Object body) {
        return of(request, MediaType.APPLICATION_JSON_TYPE, written(body));
    }

    MutableHttpResponse<byte[]> of(HttpRequest<?> request, MediaType type, byte[] body) {
        String tag = "\"" + hash(body) + "\"";
        MutableHttpResponse<byte[]> response = isKnown(request, tag) ? HttpResponse.notModified() : HttpResponse.ok(body);
        return response.contentType(type).header("ETag", tag).header("Cache-Control", CACHED);
    }

    /** Whether the reader says to have what has this tag. Weak and strong tags are compared as If-None-Match wants it (RFC 9110, 13.1.2). */
    static boolean isKnown(HttpRequest<?> request, String tag) {
        return request.getHeaders().getAll("If-None-Match").stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    byte[] written(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String hash(byte[] body) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

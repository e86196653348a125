package nl.loodlijn.platform.idempotency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;

/** Turns an answer into what can be kept, and back. */
@Singleton
final class AnswerText {
    /** Header that tells that an answer was given before. */
    static final String REPLAYED = "Idempotent-Replayed";
    private static final int MOST_BYTES = 256 * 1024;
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Link", "Location");

    private final JsonMapper json;

    AnswerText(JsonMapper json) {
        this.json = json;
    }

    /** What to keep of an answer that is about to be given. */
    KeptAnswer of(HttpRequest<?> request, HttpResponse<?> response, String bodyHash) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeaders().get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String body = response.body() == null ? null : text(request, response.body());
        boolean kept = response.body() == null || body != null && body.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
        return new KeptAnswer(bodyHash, response.code(), write(headers), kept ? body : null, kept);
    }

    /** The answer again. */
    MutableHttpResponse<?> again(KeptAnswer kept) {
        MutableHttpResponse<byte[]> response = HttpResponse.status(kept.status(), null);
        if (kept.body() != null) {
            response.body(kept.body().getBytes(StandardCharsets.UTF_8)).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        read(kept.headers()).forEach((name, value) -> response.getHeaders().set(name, value));
        return response.header(REPLAYED, "true");
    }

    private @Nullable String text(HttpRequest<?> request, Object body) {
        if (body instanceof CharSequence text) {
            return text.toString();
        }
        try {
            return body instanceof byte[] ? null : json.writeValueAsString(type(request, body), body);
        } catch (IOException notJson) {
            return null;
        }
    }

    // What the method declares may tell more than the object, such as the elements of a list.
    @SuppressWarnings("unchecked")
    private static Argument<Object> type(HttpRequest<?> request, Object body) {
        return RouteAttributes.getRouteInfo(request).map(RouteInfo::getResponseBodyType)
                .filter(declared -> declared.getType() != Object.class && declared.isInstance(body))
                .map(declared -> (Argument<Object>) declared)
                .orElseGet(() -> (Argument<Object>) Argument.of(body.getClass()));
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, Argument.mapOf(String.class, String.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package nl.loodlijn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

/** What the server answered. */
public record Answer(HttpResponse<byte[]> response) {
    public int status() {
        return response.statusCode();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return response.body();
    }

    /** The body as JSON; fails when it is something else. */
    public JsonNode json() {
        try {
            return Objects.requireNonNull(JsonMapper.createDefault().readValue(response.body(), JsonNode.class));
        } catch (IOException notJson) {
            throw new UncheckedIOException("Not JSON: " + text(), notJson);
        }
    }

    /** The code of the problem document in the body. */
    public String problem() {
        if (!header("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new AssertionError("No problem document but " + status() + " " + header("Content-Type") + ": " + text());
        }
        return at("code").getStringValue();
    }

    /**
     * A part of the JSON in the body; fails when it is not there.
     *
     * @param path names and positions with slashes between: {@code items/0/name}
     */
    public JsonNode at(String path) {
        JsonNode found = json();
        for (String part : path.split("/", -1)) {
            @Nullable
            JsonNode next = found.isArray() ? found.get(Integer.parseInt(part)) : found.get(part);
            if (next == null) {
                throw new AssertionError("No " + path + " in " + this);
            }
            found = next;
        }
        return found;
    }

    /** Whether the JSON object in the body has this member, and not null. */
    public boolean has(String name) {
        JsonNode member = json().get(name);
        return member != null && !member.isNull();
    }

    /** A text in the JSON of the body. */
    public String textAt(String path) {
        return at(path).coerceStringValue();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}

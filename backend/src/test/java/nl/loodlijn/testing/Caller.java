package nl.loodlijn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who sends requests to the server: with the cookie and the CSRF token of a session, or as nobody in particular. Follows no redirect. */
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI server;
    private final Map<String, String> headers;

    Caller(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = Map.copyOf(headers);
    }

    /** The same caller, who also sends this header. */
    public Caller with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Caller(server, more);
    }

    /** The same caller, who does not send this header. */
    public Caller without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Caller(server, fewer);
    }

    /** The same caller, who asks another server. */
    public Caller at(URI other) {
        return new Caller(other, headers);
    }

    /** What the caller sends under this name. */
    public String sends(String header) {
        return headers.getOrDefault(header, "");
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends JSON. */
    public Answer post(String path, String json) {
        return body("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends no body. */
    public Answer post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Answer put(String path, String json) {
        return body("PUT", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer patch(String path, String json) {
        return body("PATCH", path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends any body, such as a form or a file. */
    public Answer body(String method, String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

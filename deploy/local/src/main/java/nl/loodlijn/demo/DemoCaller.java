package nl.loodlijn.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.loodlijn.services.BrowserSignIn;
import nl.loodlijn.services.LocalKeycloak;

/** A demo person who works through the API of the backend, as their browser does. */
final class DemoCaller {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String BOUNDARY = "loodlijn-demo-bestand";

    private final HttpClient http;
    private final URI base;
    private final String cookie;
    private final String token;

    private DemoCaller(HttpClient http, URI base, String cookie, String token) {
        this.http = http;
        this.base = base;
        this.cookie = cookie;
        this.token = token;
    }

    /** Signs in through Keycloak. */
    static DemoCaller signIn(HttpClient http, URI base, String user) {
        String cookie = BrowserSignIn.signIn(base, user, LocalKeycloak.USER_PASSWORD).header();
        String me = new DemoCaller(http, base, cookie, "").get("/api/v1/me");
        return new DemoCaller(http, base, cookie, first(me, "\"csrfToken\":\"([^\"]+)\""));
    }

    /** The first group of the first place where a pattern fits. */
    static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    String get(String path) {
        return send(request(path).GET());
    }

    String post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    String put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** @param version of what is changed, without quotes */
    String put(String path, String version, String json) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(json)));
    }

    /** The same as a POST. */
    String post(String path, String version, String json) {
        return send(request(path).header("Content-Type", "application/json").header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofString(json)));
    }

    String upload(String path, String name, byte[] content) {
        return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(form(name, content)));
    }

    private static BodyPublisher form(String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).header("Cookie", cookie).header("X-CSRF-Token", token)
                .header("Accept-Language", "nl");
    }

    private String send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> answer = http.send(built, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(built.method() + " " + built.uri() + " gave " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

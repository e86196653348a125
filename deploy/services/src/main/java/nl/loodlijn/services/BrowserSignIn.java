package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

/** Signs in as a person does: follows the log-in of the backend to Keycloak, fills in the form, and follows the way back. */
public final class BrowserSignIn {

    private static final int MOST_REDIRECTS = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Map<String, Map<String, String>> jar = new HashMap<>();

    private BrowserSignIn(HttpClient http) {
        this.http = http;
    }

    /**
     * Signs in and gives the cookies that the backend set. One at a time: while Keycloak checks the password of a person it refuses that
     * person's other attempts.
     *
     * @param backendBase such as {@code http://localhost:8080}; must be what Keycloak knows as its base URL
     * @throws IllegalStateException when the log-in does not lead back to the backend; the message says where it ended and what stood there
     */
    public static synchronized Cookies signIn(URI backendBase, String user, String password) {
        try (var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build()) {
            return new BrowserSignIn(http).run(backendBase, user, password);
        }
    }

    private Cookies run(URI backendBase, String user, String password) {
        var page = follow(HttpRequest.newBuilder(backendBase.resolve("/oauth/login?return=/health/readiness")));
        var form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form#kc-form-login");
        if (form == null) {
            throw failure("The log-in form of Keycloak did not come", page);
        }
        var fields = Map.of("username", user, "password", password, "credentialId", "");
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var end = follow(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
        if (!site(end.uri()).equals(site(backendBase)) || end.statusCode() >= 400) {
            throw failure("The log-in of " + user + " did not lead back to " + backendBase, end);
        }
        return new Cookies(jar.getOrDefault(site(backendBase), Map.of()));
    }

    private HttpResponse<String> follow(HttpRequest.Builder first) {
        var response = send(first);
        for (int i = 0; response.statusCode() >= 300 && response.statusCode() < 400; i++) {
            var location = response.headers().firstValue("Location");
            if (location.isEmpty() || i == MOST_REDIRECTS) {
                throw failure("The log-in goes round in circles", response);
            }
            response = send(HttpRequest.newBuilder(response.uri().resolve(location.get())));
        }
        return response;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var uri = builder.copy().build().uri();
        var cookies = jar.computeIfAbsent(site(uri), site -> new HashMap<>());
        builder.timeout(LIMIT).header("Accept", "text/html").header("Accept-Language", "nl");
        if (!cookies.isEmpty()) {
            builder.header("Cookie", new Cookies(cookies).header());
        }
        try {
            var response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> keep(cookies, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + uri, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during the log-in", e);
        }
    }

    /** A browser treats localhost as secure, so it sends cookies marked Secure there, and it tells ports apart only here, where every port is a site of its own. */
    private static void keep(Map<String, String> cookies, String header) {
        var parts = header.split(";", -1);
        var pair = parts[0].strip().split("=", 2);
        var value = pair.length == 2 ? pair[1] : "";
        if (value.isEmpty() || header.toLowerCase(Locale.ROOT).contains("max-age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], value);
        }
    }

    private static String site(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }

    private static IllegalStateException failure(String what, HttpResponse<String> response) {
        var text = Jsoup.parse(response.body()).text();
        return new IllegalStateException("%s; it ended at %s with status %d: %s".formatted(what, response.uri(), response.statusCode(),
                text.substring(0, Math.min(400, text.length()))));
    }
}

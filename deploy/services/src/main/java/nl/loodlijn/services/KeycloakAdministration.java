package nl.loodlijn.services;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What has to be said to a running Keycloak of one's own: its realm, and the addresses that differ from machine to machine. */
final class KeycloakAdministration implements AutoCloseable {

    /** The client's id is fixed in the realm file, so that nothing has to be looked up. */
    private static final String CLIENT = "/admin/realms/loodlijn/clients/5f2b9b1e-7d2a-4c55-9a43-0d6f5b1c8a01";
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI server;
    private final String token;

    /** Signs in as the administrator that Keycloak made at its first start. */
    KeycloakAdministration(URI server, String user, String password) {
        this.server = server;
        var form = "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        var answer = send(HttpRequest.newBuilder(server.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
        var match = ACCESS_TOKEN.matcher(answer);
        if (!match.find()) {
            throw new IllegalStateException("Keycloak gave its administrator no token");
        }
        this.token = match.group(1);
    }

    void createRealm(String realm) {
        json("POST", "/admin/realms", realm);
    }

    /** Tells where Loodlijn answers, so that sign-in and sign-out may lead there and nowhere else; the first is told when a session ends. */
    void setBaseUrls(List<URI> bases) {
        json("PUT", CLIENT,
                """
                {"rootUrl": "%1$s", "redirectUris": [%2$s],
                 "attributes": {"post.logout.redirect.uris": "%3$s", "backchannel.logout.url": "%1$s/oauth/backchannel-logout"}}"""
                        .formatted(bases.getFirst(),
                                bases.stream().map("\"%s/oauth/callback\""::formatted).collect(joining(", ")),
                                bases.stream().map("%s/uitgelogd"::formatted).collect(joining("##"))));
    }

    /** Makes a client that shows who it is with a signature (private_key_jwt), and whose keys are fetched from where it answers. */
    void createClientWithKey(String client, URI base) {
        json("POST", "/admin/realms/loodlijn/clients", """
                {"clientId": "%1$s", "publicClient": false, "standardFlowEnabled": true, "redirectUris": ["%2$s/oauth/callback"],
                 "clientAuthenticatorType": "client-jwt",
                 "attributes": {"pkce.code.challenge.method": "S256", "use.jwks.url": "true", "jwks.url": "%2$s/oauth/jwks",
                                "token.endpoint.auth.signing.alg": "ES256"}}""".formatted(client, base));
    }

    void setClientSecret(String secret) {
        json("PUT", CLIENT, "{\"secret\": \"%s\"}".formatted(secret));
    }

    void setMailServer(String host, int port) {
        json("PUT", "/admin/realms/loodlijn", """
                {"smtpServer": {"host": "%s", "port": "%d", "from": "inloggen@voorbeeld.nl", "fromDisplayName": "Loodlijn"}}"""
                .formatted(host, port));
    }

    @Override
    public void close() {
        http.close();
    }

    private void json(String method, String path, String body) {
        send(HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").method(method,
                        HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder builder) {
        var request = builder.timeout(Duration.ofSeconds(60)).build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak answered %d to %s %s: %s".formatted(response.statusCode(), request.method(),
                        request.uri(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak did not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

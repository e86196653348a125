package nl.loodlijn.platform.security.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import nl.loodlijn.services.LocalKeycloak;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;

/** What an administrator of Keycloak does in its console. */
final class Keycloak {
    private Keycloak() {
    }

    /** Signs a user out everywhere. */
    static void endAllSessionsOf(String user) throws IOException, InterruptedException {
        LocalKeycloak keycloak = TestServices.keycloak();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String form = "grant_type=password&client_id=admin-cli&username=" + keycloak.administrator() + "&password="
                    + URLEncoder.encode(keycloak.administratorPassword(), StandardCharsets.UTF_8);
            String token = send(http, HttpRequest.newBuilder(keycloak.server().resolve("/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)))
                    .textAt("access_token");
            URI users = keycloak.server().resolve("/admin/realms/loodlijn/users?exact=true&username=" + user);
            String id = send(http, HttpRequest.newBuilder(users).header("Authorization", "Bearer " + token)).textAt("0/id");
            send(http, HttpRequest.newBuilder(keycloak.server().resolve("/admin/realms/loodlijn/users/" + id + "/logout"))
                    .header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.noBody()));
        }
    }

    private static Answer send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
}

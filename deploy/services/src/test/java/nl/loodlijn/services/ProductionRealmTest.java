package nl.loodlijn.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

/** The realm for production, read by the Keycloak of the tests under another name and without TLS. */
class ProductionRealmTest {

    private static final String REALM = "production-check";
    private static final String USER = """
            "users": [{"username": "anna", "email": "anna@voorbeeld.nl", "emailVerified": true, "firstName": "Anna", "lastName": "Bakker", "enabled": true,
                       "credentials": [{"type": "password", "value": "een lang wachtwoord", "temporary": false}]}],
            """;

    @Test
    void itHoldsNoUsersAndNoSecrets() throws IOException {
        assertFalse(file().contains("\"users\""));
        assertFalse(file().contains("\"secret\""));
    }

    @Test
    void aNewPersonMustVerifyTheAddressEveryoneMustSetUpASecondFactorAndASharedSecretIsRefused() throws Exception {
        var site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try {
            var base = URI.create("http://localhost:" + site.getAddress().getPort());
            try (var administration = TestServices.keycloak().administration()) {
                administration.createRealm(forTest(base));
            }
            site.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Location", authorizationAddress(base));
                exchange.sendResponseHeaders(302, -1);
            });
            site.start();
            var stopped = assertThrows(IllegalStateException.class,
                    () -> BrowserSignIn.signIn(base, "anna@voorbeeld.nl", "een lang wachtwoord"));
            assertTrue(stopped.getMessage().contains("CONFIGURE_TOTP"), stopped.getMessage());
            assertEquals(401, tokenWithSecret().statusCode());
            var registered = register(base);
            assertTrue(registered.headers().firstValue("Location").orElse(registered.body()).contains("execution=VERIFY_EMAIL"));
        } finally {
            site.stop(0);
        }
    }

    /** Ids are unique over all realms of one Keycloak. */
    private static String forTest(URI base) throws IOException {
        return file().replace("\"realm\": \"loodlijn\"", USER + "\"realm\": \"" + REALM + "\"").replace("5f2b9b1e", "5f2b9b1f")
                .replace("\"sslRequired\": \"all\"", "\"sslRequired\": \"none\"")
                .replace("${LOODLIJN_BASE_URL}", base.toString()).replace("${LOODLIJN_CLIENT_JWKS_URL}", base + "/jwks")
                .replace("${LOODLIJN_MACHINE_JWKS_URL}", base + "/jwks").replace("${LOODLIJN_SMTP_PORT}", "25")
                .replace("${LOODLIJN_MAIL_FROM}", "loodlijn@voorbeeld.nl");
    }

    private static String authorizationAddress(URI base) {
        return TestServices.keycloak().server() + "/realms/" + REALM
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=loodlijn&state=s&redirect_uri="
                + URLEncoder.encode(base + "/oauth/callback", StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    private static HttpResponse<String> register(URI base) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(authorizationAddress(base).replace("/auth?", "/registrations?"))).build(),
                    HttpResponse.BodyHandlers.ofString());
            var form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form#kc-register-form");
            assertNotNull(form, page.body());
            var cookies = page.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
            var fields = "email=nieuw%40voorbeeld.nl&firstName=Nadia&lastName=Haddad&password=een+lang+wachtwoord&password-confirm=een+lang+wachtwoord";
            return http.send(HttpRequest.newBuilder(URI.create(form.absUrl("action"))).header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(fields)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> tokenWithSecret() throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var form = "grant_type=client_credentials&client_id=loodlijn-machine&client_secret=loodlijn-machine";
            return http.send(HttpRequest
                    .newBuilder(TestServices.keycloak().server().resolve("/realms/" + REALM + "/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String file() throws IOException {
        try (var stream = LocalKeycloak.class.getResourceAsStream("realm-production.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

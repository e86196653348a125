package nl.loodlijn.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class KeycloakTest {

    @Test
    void theRealmTellsWhereItIs() throws Exception {
        var answer = get(TestServices.keycloak().issuer() + "/.well-known/openid-configuration");
        assertTrue(answer.body().contains("\"issuer\":\"" + TestServices.keycloak().issuer() + "\""), answer.body());
    }

    @Test
    void aMachineGetsATokenThatIsMeantForLoodlijn() throws Exception {
        var answer = post("/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", LocalKeycloak.MACHINE_CLIENT_ID, "client_secret",
                        LocalKeycloak.MACHINE_CLIENT_SECRET));
        assertEquals(200, answer.statusCode(), answer.body());
        var token = answer.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertTrue(claims.matches(".*\"aud\":(\"loodlijn\"|\\[[^]]*\"loodlijn\"[^]]*]).*"), claims);
    }

    @Test
    void nobodyGetsATokenForAPasswordWithoutABrowser() throws Exception {
        var answer = post("/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", LocalKeycloak.CLIENT_ID, "client_secret", LocalKeycloak.CLIENT_SECRET,
                        "username", "hoofd",
                        "password", LocalKeycloak.USER_PASSWORD));
        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void aPersonSignsInThroughTheFormAndComesBackWithACode() throws Exception {
        var site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        try {
            var base = URI.create("http://localhost:" + site.getAddress().getPort());
            site.createContext("/oauth/login", exchange -> {
                exchange.getResponseHeaders().add("Location", authorizationAddress(base));
                exchange.sendResponseHeaders(302, -1);
            });
            site.createContext("/oauth/callback", exchange -> {
                exchange.getResponseHeaders().add("Set-Cookie",
                        "came-back=" + exchange.getRequestURI().getQuery().contains("code=") + "; Path=/; HttpOnly");
                exchange.sendResponseHeaders(204, -1);
            });
            site.start();
            TestServices.keycloak().setBaseUrl(base);
            var cookies = BrowserSignIn.signIn(base, "hoofd@voorbeeld.nl", LocalKeycloak.USER_PASSWORD);
            assertEquals("true", cookies.value("came-back").orElseThrow());
        } finally {
            site.stop(0);
        }
    }

    @Test
    void theLogInPageSpeaksDutchAndLooksLikeLoodlijn() throws Exception {
        var base = URI.create("http://localhost:8080");
        TestServices.keycloak().setBaseUrl(base);
        var page = get(authorizationAddress(base)).body();
        assertTrue(page.contains("lang=\"nl\""), page);
        assertTrue(page.contains("css/loodlijn-"), page);
        var style = Jsoup.parse(page, TestServices.keycloak().server().toString()).selectFirst("link[href*=css/loodlijn-]");
        assertTrue(style != null && get(style.absUrl("href")).body().contains("#a8571f"), page);
    }

    private static String authorizationAddress(URI base) {
        return TestServices.keycloak().issuer()
                + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=loodlijn&state=s&redirect_uri="
                + URLEncoder.encode(base + "/oauth/callback", StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(TestServices.keycloak().issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

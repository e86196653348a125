package nl.loodlijn.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.services.LocalKeycloak;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Fixtures;
import nl.loodlijn.testing.TestServer;

class MachineTest {
    private final TestServer server = TestServer.running();

    @AfterEach
    void setTheClockRight() {
        server.clock().reset();
    }

    @Test
    void a_machine_is_an_account_whose_memberships_decide() throws Exception {
        Caller machine = with(tokenOf(LocalKeycloak.MACHINE_CLIENT_ID, LocalKeycloak.MACHINE_CLIENT_SECRET));
        Answer stranger = machine.get("/api/v1/me");
        assertThat(stranger.status()).isEqualTo(200);
        assertThat(stranger.has("csrfToken")).isFalse();

        server.fixtures().membership(server.personOf(machine), Fixtures.OTHER_REGION, Role.REGION_ADMIN);

        assertThat(machine.get("/api/v1/tenants/twente/memberships").status()).isEqualTo(200);
    }

    @Test
    void a_token_does_not_erase_what_a_sign_in_told() throws Exception {
        Caller machine = with(tokenOf(LocalKeycloak.MACHINE_CLIENT_ID, LocalKeycloak.MACHINE_CLIENT_SECRET));
        UUID person = server.personOf(machine);
        server.fixtures().execute("""
                update loodlijn.person set name = 'Rianne Beekman', email = 'rianne@voorbeeld.nl', email_verified = true where id = ?""",
                person);

        server.personOf(with(tokenOf(LocalKeycloak.MACHINE_CLIENT_ID, LocalKeycloak.MACHINE_CLIENT_SECRET)));

        assertThat(server.fixtures().value("select name || email || email_verified from loodlijn.person where id = ?", person))
                .isEqualTo("Rianne Beekmanrianne@voorbeeld.nltrue");
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        Caller machine = with(tokenOf(LocalKeycloak.MACHINE_CLIENT_ID, LocalKeycloak.MACHINE_CLIENT_SECRET));
        server.clock().advance(Duration.ofHours(2));

        Answer refused = machine.get("/api/v1/me");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("invalid-token");
        assertThat(refused.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void a_token_for_someone_else_is_refused() throws Exception {
        String forTheAdministration = passwordToken(TestServices.keycloak());

        assertThat(with(forTheAdministration).get("/api/v1/me").problem()).isEqualTo("invalid-token");
    }

    @Test
    void a_token_of_another_issuer_is_refused_even_when_it_says_it_is_ours() throws JOSEException {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();

        assertThat(with(signed(foreign, "https://elsewhere.example")).get("/api/v1/me").problem()).isEqualTo("invalid-token");
        assertThat(with(signed(foreign, TestServices.keycloak().issuer().toString())).get("/api/v1/me").problem())
                .isEqualTo("invalid-token");
    }

    @Test
    void what_is_no_token_is_refused() {
        assertThat(with("abc").get("/api/v1/me").problem()).isEqualTo("invalid-token");
    }

    private Caller with(String token) {
        return server.anonymous().with("Authorization", "Bearer " + token);
    }

    private String signed(RSAKey key, String issuer) throws JOSEException {
        Date now = Date.from(server.clock().instant());
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder().issuer(issuer).subject("x").audience("loodlijn").issueTime(now)
                        .expirationTime(new Date(now.getTime() + 60_000)).build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static String tokenOf(String client, String secret) throws IOException, InterruptedException {
        return token(TestServices.keycloak().issuer() + "/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    private static String passwordToken(LocalKeycloak keycloak) throws IOException, InterruptedException {
        return token(keycloak.server().resolve("/realms/master/protocol/openid-connect/token").toString(),
                "grant_type=password&client_id=admin-cli&username="
                        + keycloak.administrator() + "&password="
                        + URLEncoder.encode(keycloak.administratorPassword(), StandardCharsets.UTF_8));
    }

    private static String token(String endpoint, String form) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = http.send(HttpRequest.newBuilder(URI.create(endpoint)).timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response).textAt("access_token");
        }
    }
}

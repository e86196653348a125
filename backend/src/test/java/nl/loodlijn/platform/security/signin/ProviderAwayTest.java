package nl.loodlijn.platform.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** A replica whose identity provider does not answer: nothing listens at its address. */
class ProviderAwayTest {
    private static final TestServer SERVER = TestServer.running();
    private static final EmbeddedServer REPLICA = TestServer.start(SERVER.database(),
            Map.of("LOODLIJN_ISSUER", "http://localhost:1/realms/loodlijn"));

    @AfterAll
    static void stop() {
        REPLICA.close();
    }

    @Test
    void a_browser_is_told_on_a_page_to_come_back() {
        Answer told = at(SERVER.anonymous()).with("Accept", "text/html").get("/oauth/login");

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(told.header("Retry-After")).isPresent();
        assertThat(told.text()).contains("Aanmelden kan nu even niet");
    }

    @Test
    void a_machine_gets_a_problem_document() {
        Answer signIn = at(SERVER.anonymous()).get("/oauth/login");
        Answer token = at(SERVER.anonymous()).with("Authorization", "Bearer a.b.c").get("/api/v1/me");

        assertThat(signIn.status()).isEqualTo(503);
        assertThat(signIn.problem()).isEqualTo("identity-provider-unavailable");
        assertThat(signIn.header("Retry-After")).isPresent();
        assertThat(token.problem()).isEqualTo("identity-provider-unavailable");
        assertThat(token.header("Retry-After")).isPresent();
    }

    @Test
    void whoever_is_signed_in_goes_on_and_can_leave() {
        Caller caller = at(SERVER.as(Role.REGION_ADMIN));

        assertThat(caller.get("/api/v1/tenants/noord-kennemerland/memberships").status()).isEqualTo(200);
        assertThat(caller.post("/oauth/logout").textAt("location")).endsWith("/uitgelogd");
    }

    private static Caller at(Caller caller) {
        return caller.at(URI.create("http://localhost:" + REPLICA.getPort()));
    }
}

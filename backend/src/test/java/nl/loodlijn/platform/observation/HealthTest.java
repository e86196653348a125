package nl.loodlijn.platform.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class HealthTest {
    private final TestServer server = TestServer.running();

    @Test
    void anyone_hears_up_or_down_and_no_more() {
        for (String path : new String[]{"/health", "/health/readiness", "/health/liveness"}) {
            assertThat(server.anonymous().get(path).text()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(server.as(Role.REGION_ADMIN).get(path).text()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    @Test
    void an_operator_sees_the_parts() {
        server.fixtures().execute("""
                insert into loodlijn.mail_outbox (id, recipient, subject, body_text, body_html, posted_at, next_attempt_at)
                values (gen_random_uuid(), 'later@voorbeeld.nl', 'Onderwerp', 'Tekst', 'Tekst', now(), now() + interval '1 year')""");

        Answer health = operator().get("/api/v1/operator/health");

        assertThat(health.text())
                .contains("{\"name\":\"database\",\"status\":\"UP\",\"details\":{}}", "{\"name\":\"jobs\",\"status\":\"UP\"")
                .containsPattern("\"name\":\"mail\",\"status\":\"UP\",\"details\":\\{\"waiting\":\"[1-9]");
        assertThat(server.as(Role.REGION_ADMIN).get("/api/v1/operator/health").status()).isEqualTo(403);
        assertThat(server.anonymous().get("/api/v1/operator/health").status()).isEqualTo(401);
    }

    @Test
    void metrics_are_on_a_port_of_their_own_and_nothing_else_is() {
        int port = FreePort.any();
        try (EmbeddedServer replica = TestServer.start(server.database(), Map.of("LOODLIJN_MANAGEMENT_PORT", Integer.toString(port)))) {
            Caller inside = server.anonymous().at(URI.create("http://localhost:" + port));
            Caller outside = server.anonymous().at(URI.create(replica.getURL().toString()));

            Eventually.holds(Duration.ofSeconds(20),
                    () -> assertThat(inside.get("/prometheus").text()).contains("loodlijn_mail_waiting", "loodlijn_live_streams",
                            "http_server_requests_seconds_count{"));
            assertThat(outside.get("/prometheus").status()).isEqualTo(404);
            assertThat(operator().at(URI.create(replica.getURL().toString())).get("/prometheus").status()).isEqualTo(404);
            assertThat(inside.get("/api/v1/me").status()).isEqualTo(404);
        }
        assertThat(operator().get("/prometheus").status()).isEqualTo(404);
    }

    private Caller operator() {
        Caller caller = server.newPerson("beheer-" + UUID.randomUUID() + "@voorbeeld.nl");
        server.fixtures().execute("update loodlijn.person set operator = true where id = ?", server.personOf(caller));
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/operator/jobs").status()).isEqualTo(200));
        return caller;
    }
}

package nl.loodlijn.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class ReplicaTest {
    private final TestServer server = TestServer.running();

    @Test
    void a_session_holds_on_every_replica_and_ends_on_all() {
        try (EmbeddedServer second = TestServer.start(server.database(), Map.of())) {
            Caller caller = server.as(Role.ASSESSOR);
            Caller there = caller.at(URI.create("http://localhost:" + second.getPort()));
            assertThat(there.get("/api/v1/me").textAt("csrfToken")).isEqualTo(caller.sends("X-CSRF-Token"));

            caller.post("/oauth/logout");

            Eventually.holds(Duration.ofSeconds(2), () -> assertThat(there.get("/api/v1/me").status()).isEqualTo(401));
        }
    }
}

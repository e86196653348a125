package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.platform.TestClock;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class JobsHealthTest {
    private final TestServer server = TestServer.running();

    @Test
    void a_replica_that_does_not_look_for_work_is_not_ready_but_lives() {
        try (EmbeddedServer replica = TestServer.start(server.database(), Map.of())) {
            Caller anyone = server.anonymous().at(URI.create(replica.getURL().toString()));
            assertThat(anyone.get("/health/readiness").status()).isEqualTo(200);

            replica.getApplicationContext().getBean(JobLoop.class).stop();
            replica.getApplicationContext().getBean(TestClock.class).advance(Duration.ofMinutes(3));

            assertThat(anyone.get("/health/readiness").status()).isEqualTo(503);
            assertThat(anyone.get("/health/liveness").status()).isEqualTo(200);
        }
    }
}

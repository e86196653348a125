package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

/** Anyone says so often from one address, and so often about one page, that something is not right. */
class FeedbackLimitTest {
    @Test
    void who_sends_too_often_reads_when_to_come_back_and_so_does_everybody_about_a_page_that_gets_too_many() {
        try (ReplicaProcess replica = ReplicaProcess.beside(TestServer.running(),
                Map.of("LOODLIJN_FEEDBACK_PER_ADDRESS", "2", "LOODLIJN_FEEDBACK_PER_PAGE", "3"))) {
            assertThat(send(replica, "203.0.113.1", "/klopt-niet/klacht/GM0001").status()).isEqualTo(404);
            assertThat(send(replica, "203.0.113.1", "/klopt-niet/klacht/GM0002").status()).isEqualTo(404);

            Answer refused = send(replica, "203.0.113.1", "/klopt-niet/klacht/GM0003");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 600);
            assertThat(refused.text()).contains("Even geduld", "Wat u schreef, staat er nog.");
            assertThat(send(replica, "203.0.113.2", "/en/not-right/complaint/GM0004").status()).as("another address").isEqualTo(404);
            for (int i = 10; i < 13; i++) {
                assertThat(send(replica, "203.0.113." + i, "/en/not-right/complaint/GM0005").status()).isEqualTo(404);
            }
            Answer full = send(replica, "203.0.113.20", "/en/not-right/complaint/GM0005");
            assertThat(full.status()).isEqualTo(429);
            assertThat(full.text()).contains("One moment please");
            assertThat(Integer.parseInt(full.header("Retry-After").orElseThrow())).isBetween(601, 3600);
        }
    }

    private static Answer send(ReplicaProcess replica, String address, String form) {
        return TestServer.running().anonymous().at(replica.base()).with("X-Forwarded-For", address).body("POST", form,
                "application/x-www-form-urlencoded", "what=OTHER".getBytes(StandardCharsets.UTF_8));
    }
}

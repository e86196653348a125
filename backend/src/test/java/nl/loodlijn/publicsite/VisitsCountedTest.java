package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

/** Who reads pages without signing in may do so a number of times a minute, counted by the address that the proxy tells. */
class VisitsCountedTest {
    private static final String CARD = "/wie-doet-wat/" + "A".repeat(43);
    private static final String CARD_IN_ENGLISH = "/en/who-does-what/" + "A".repeat(43);
    private static ReplicaProcess replica;

    @BeforeAll
    static void aReplicaBehindAProxy() {
        replica = ReplicaProcess.beside(TestServer.running(),
                Map.of("LOODLIJN_VISITORS_LINKS_PER_MINUTE", "2", "LOODLIJN_VISITORS_PAGES_PER_MINUTE", "4"));
    }

    @AfterAll
    static void noReplica() {
        replica.close();
    }

    @Test
    void a_card_behind_a_link_is_read_so_often_and_then_a_page_says_when_to_come_back() {
        Caller browser = from("203.0.113.1").with("Accept", "text/html");
        assertThat(List.of(browser.get(CARD).status(), browser.get(CARD_IN_ENGLISH).status())).containsExactly(404, 404);

        Answer refused = browser.get(CARD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.header("Cache-Control")).contains("no-store");
        assertThat(refused.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(refused.text()).contains("Even geduld", "te veel verzoeken", "lang=\"nl\"");
        assertThat(browser.get(CARD_IN_ENGLISH).text()).contains("One moment please", "lang=\"en\"");
        assertThat(browser.get("/agenda/" + "A".repeat(43) + ".ics").status()).as("any link with a secret").isEqualTo(429);
        assertThat(browser.get("/wie-helpt").status()).as("pages for anyone are counted apart").isNotEqualTo(429);
    }

    @Test
    void a_program_reads_the_same_as_a_problem() {
        Caller program = from("203.0.113.2").with("Accept", "application/json");
        program.get("/api/v1/invitations/" + "A".repeat(43));
        program.get("/api/v1/invitations/" + "A".repeat(43));

        Answer refused = program.get("/api/v1/invitations/" + "A".repeat(43));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 60);
    }

    @Test
    void visitors_are_told_apart_by_what_the_proxy_says_last_and_a_household_is_one() {
        Caller one = from("198.51.100.9, 203.0.113.3");
        one.get(CARD);
        one.get(CARD);
        assertThat(from("192.0.2.1, 203.0.113.3").get(CARD).status()).as("what the visitor says of itself does not count").isEqualTo(429);
        assertThat(from("203.0.113.4").get(CARD).status()).isEqualTo(404);
        from("2001:db8:1:2::1").get(CARD);
        from("2001:db8:1:2:aaaa::7").get(CARD);
        assertThat(from("2001:0db8:0001:0002::9").get(CARD).status()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").get(CARD).status()).isEqualTo(404);
    }

    @Test
    void who_works_in_it_is_not_counted() {
        Caller worker = from("203.0.113.5");
        for (int i = 0; i < 10; i++) {
            assertThat(worker.get("/api/v1/session").status()).isNotEqualTo(429);
        }
    }

    private static Caller from(String address) {
        return TestServer.running().anonymous().at(replica.base()).with("X-Forwarded-For", address);
    }
}

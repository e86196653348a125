package nl.loodlijn.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class OperatorJobsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestServer server = TestServer.running();

    @Test
    void an_operator_sees_every_job_with_its_next_moment_and_last_runs() {
        Caller operator = operator();
        assertThat(operator.post("/api/v1/operator/jobs/sweep-sessions/run").status()).isEqualTo(202);

        Eventually.holds(SOON, () -> {
            Answer jobs = operator.get("/api/v1/operator/jobs");
            assertThat(jobs.text()).contains("Verlopen sessies wissen", "elke 10 minuten", "\"nextDueAt\"", "\"DONE\"");
        });
        assertThat(operator.with("Accept-Language", "en").get("/api/v1/operator/jobs").text()).contains("Erase sessions that are over");
    }

    @Test
    void a_run_that_was_given_up_shows_its_error_and_can_be_tried_again() {
        UUID run = server.fixtures().id("""
                insert into loodlijn.job_run (job, due_at, next_attempt_at, state, attempts, finished_at, last_error)
                values ('sweep-sessions', now(), now(), 'GIVEN_UP', 8, now(), 'the source was away') returning id""");
        Caller operator = operator();
        assertThat(operator.get("/api/v1/operator/jobs").text()).contains(run.toString(), "the source was away");

        assertThat(operator.post("/api/v1/operator/runs/" + run + "/retry").status()).isEqualTo(202);

        Eventually.holds(SOON,
                () -> assertThat(server.fixtures().value("select state || attempts from loodlijn.job_run where id = ?", run))
                        .isEqualTo("DONE1"));
        assertThat(operator.post("/api/v1/operator/runs/" + run + "/retry").status()).as("it is done").isEqualTo(404);
    }

    @Test
    void mail_that_did_not_arrive_is_shown_without_saying_to_whom_and_can_be_sent_again() {
        String recipient = "weg-" + UUID.randomUUID() + "@voorbeeld.nl";
        UUID mail = server.fixtures().id(
                """
                insert into loodlijn.mail_outbox (id, recipient, subject, body_text, body_html, posted_at, given_up_at, bounced, attempts, last_error)
                values (gen_random_uuid(), ?, 'Onderwerp', 'Tekst', 'Tekst', now(), now(), true, 1, '550 <' || ? || '>: no such user') returning id""",
                recipient, recipient);
        Caller operator = operator();
        String shown = operator.get("/api/v1/operator/mail").text();
        assertThat(shown).contains(mail.toString(), "w***@voorbeeld.nl", "550", "\"BOUNCED\"").doesNotContain(recipient, "Onderwerp");

        assertThat(operator.post("/api/v1/operator/mail/" + mail + "/retry").status()).isEqualTo(202);

        Eventually.holds(SOON,
                () -> assertThat(server.fixtures().value("select sent_at is not null from loodlijn.mail_outbox where id = ?", mail))
                        .isEqualTo("true"));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        Caller operator = operator();

        assertThat(operator.post("/api/v1/operator/jobs/no-such-job/run").problem()).isEqualTo("not-found");
        assertThat(operator.post("/api/v1/operator/runs/" + UUID.randomUUID() + "/retry").problem()).isEqualTo("not-found");
        assertThat(operator.post("/api/v1/operator/mail/" + UUID.randomUUID() + "/retry").problem()).isEqualTo("not-found");
    }

    @Test
    void the_administrator_of_a_region_is_no_operator() {
        Caller administrator = server.as(Role.REGION_ADMIN);

        assertThat(administrator.get("/api/v1/operator/jobs").status()).isEqualTo(403);
        assertThat(administrator.get("/api/v1/operator/mail").status()).isEqualTo(403);
        assertThat(administrator.post("/api/v1/operator/jobs/sweep-sessions/run").status()).isEqualTo(403);
    }

    private Caller operator() {
        String email = "beheer-" + UUID.randomUUID() + "@voorbeeld.nl";
        server.newPerson(email);
        server.fixtures().execute("update loodlijn.person set operator = true where email = ?", email);
        return operatorSession(email);
    }

    private Caller operatorSession(String email) {
        String subject = server.fixtures().value("select subject from loodlijn.person where email = ?", email);
        return server
                .withSession(new nl.loodlijn.platform.security.session.VerifiedIdentity("https://test.invalid/realms/loodlijn", subject,
                        "Persoon", email, true, "no token", null));
    }
}

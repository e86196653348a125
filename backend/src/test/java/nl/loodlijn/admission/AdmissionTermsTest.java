package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.jobs.Job;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

class AdmissionTermsTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);
    private final String path = applicant.path;
    private final Job job = server.beans(Job.class).stream().filter(one -> one.name().equals("admission-terms")).findFirst().orElseThrow();

    @Test
    void when_the_term_for_additions_is_over_the_assessment_goes_on_with_what_is_there() {
        String id = applicant.submitted();
        region.judgeAll(region.one, id);
        ok(region.one.post(region.assessment(id) + "/additions",
                "{\"items\":[{\"code\":\"D04\",\"missing\":\"De pagina bestaat niet.\"}]}"));
        server.fixtures().execute("update loodlijn.addition_request set due_on = ? where application_id = ?",
                java.sql.Date.valueOf(applicant.today().minusDays(1)), UUID.fromString(id));

        run();

        Answer now = applicant.provider.get(path + "/" + id);
        assertThat(now.textAt("state")).isEqualTo("IN_REVIEW");
        assertThat(now.text()).contains("GO_ON_WITHOUT");
        assertThat(now.at("clock").get("lastDay")).isNotNull();
        assertThat(region.one.get(path).textAt("items/0/lastDay")).isNotEmpty();
        assertThat(region.one.get(region.assessment(id)).at("assessors/0/given").getBooleanValue()).isFalse();
        assertThat(applicant.provider.post(path + "/" + id + "/submission").problem()).isEqualTo("application-step-not-allowed");
    }

    @Test
    void what_was_written_for_an_addition_that_was_not_given_in_time_is_not_shown_as_given() {
        String id = applicant.submitted();
        region.begin(region.one, id);
        ok(region.one.post(region.assessment(id) + "/additions",
                "{\"items\":[{\"code\":\"D04\",\"missing\":\"De pagina bestaat niet.\"}]}"));
        applicant.answer(applicant.provider, id, "D04", 1, "{\"page\":\"https://www.voorbeeld.nl/te-laat\"}");
        assertThat(applicant.provider.get(path + "/" + id).text()).contains("te-laat");
        server.fixtures().execute("update loodlijn.addition_request set due_on = ? where application_id = ?",
                java.sql.Date.valueOf(applicant.today().minusDays(1)), UUID.fromString(id));

        run();

        assertThat(applicant.provider.get(path + "/" + id).text()).contains("https://www.voorbeeld.nl/klachten").doesNotContain("te-laat");
        assertThat(region.one.get(path + "/" + id).text()).doesNotContain("te-laat");
        ok(region.one.post(region.assessment(id) + "/additions",
                "{\"items\":[{\"code\":\"D03\",\"missing\":\"Nog een keer.\"}]}"));
        assertThat(applicant.provider.get(path + "/" + id).text()).doesNotContain("te-laat");
    }

    @Test
    void an_admission_expires_once_however_many_replicas_run() {
        String id = region.approved();
        server.fixtures().execute("update loodlijn.application set valid_until = ? where id = ?",
                java.sql.Date.valueOf(applicant.today().minusDays(1)), UUID.fromString(id));

        CompletableFuture.allOf(CompletableFuture.runAsync(this::run), CompletableFuture.runAsync(this::run)).join();
        run();

        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo("EXPIRED");
        assertThat(server.fixtures().value("select count(*) from loodlijn.application_step where application_id = ? and step = 'EXPIRE'",
                UUID.fromString(id))).isEqualTo("1");
        assertThat(told("admission-expired")).isEqualTo("1");
    }

    @Test
    void a_round_that_is_cut_off_in_the_middle_leaves_nothing_half_and_is_done_once_later() throws SQLException {
        String id = region.approved();
        server.fixtures().execute("update loodlijn.application set valid_until = ? where id = ?",
                java.sql.Date.valueOf(applicant.today().minusDays(1)), UUID.fromString(id));
        CompletableFuture<Void> round;
        try (Connection superuser = server.database().server().connectAsSuperuser(server.database().name());
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            // Holds every round back after it let the admission expire and before it tells of it.
            statement.execute("lock table loodlijn.notification in share mode");
            round = CompletableFuture.runAsync(this::run);
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(cutOff(statement)).isPositive());

            assertThat(server.fixtures().value("select state || ' ' || (select count(*) from loodlijn.application_step s "
                    + "where s.application_id = a.id and step = 'EXPIRE') from loodlijn.application a where id = ?", UUID.fromString(id)))
                    .isEqualTo("APPROVED 0");
            superuser.rollback();
        }
        round.handle((done, broken) -> "over").join();

        run();

        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(applicant.provider.get(path + "/" + id).textAt("state"))
                .isEqualTo("EXPIRED"));
        assertThat(server.fixtures().value("select count(*) from loodlijn.application_step where application_id = ? and step = 'EXPIRE'",
                UUID.fromString(id))).isEqualTo("1");
        assertThat(server.fixtures().value("select count(*) || ' ' || count(distinct person_id) from loodlijn.notification "
                + "where tenant_id = ? and kind = 'admission-expired'", applicant.tenant.id())).isEqualTo("1 1");
    }

    /** Ends the connections of rounds that wait; how many there were. */
    private static int cutOff(Statement superuser) throws SQLException {
        try (ResultSet rows = superuser.executeQuery(
                """
                select count(pg_terminate_backend(pid)) from pg_locks where relation = 'loodlijn.notification'::regclass and not granted""")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void who_is_admitted_is_told_once_at_90_30_and_7_days() {
        String id = region.approved();
        for (int days : new int[]{91, 90, 60, 30, 29, 7, 1}) {
            server.fixtures().execute("update loodlijn.application set valid_until = ? where id = ?",
                    java.sql.Date.valueOf(applicant.today().plusDays(days)), UUID.fromString(id));
            run();
            run();
        }

        assertThat(server.fixtures().value("select string_agg(distinct split_part(subject, ' ', 3), ',') from loodlijn.notification "
                + "where tenant_id = ? and kind = 'admission-ends'", applicant.tenant.id())).isEqualTo("30,7,90");
        assertThat(server.fixtures().value("select max(n) from (select count(*) as n from loodlijn.notification where tenant_id = ? "
                + "and kind = 'admission-ends' group by person_id, subject) x", applicant.tenant.id())).isEqualTo("1");
    }

    @Test
    void evidence_that_expires_is_told_of_as_well() {
        String id = region.approved();
        server.fixtures().execute("update loodlijn.submitted_file set valid_until = ? where application_id = ?",
                java.sql.Date.valueOf(applicant.today().plusDays(20)), UUID.fromString(id));

        run();

        assertThat(told("evidence-ends")).isEqualTo("1");
        assertThat(applicant.provider.get(applicant.tenant.path("notifications")).text()).contains("Eis D01: dit bewijs is geldig");
    }

    private void run() {
        job.run(new JobRun(UUID.randomUUID(), job.name(), Optional.empty(), Map.of(), server.clock().instant(), 1)).block();
    }

    private String told(String kind) {
        return server.fixtures().value("select count(distinct subject) from loodlijn.notification where tenant_id = ? and kind = ?",
                applicant.tenant.id(), kind);
    }
}

package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.ReplicaProcess;

/** A replica is killed while somebody sends a declaration: after its rows were written, before the region was told. */
class KilledDeclarationTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void what_was_half_sent_was_not_sent_and_is_sent_once_when_it_is_tried_again() throws SQLException {
        Contracting they = Contracting.inNewRegion();
        String path = they.tenant.path("declarations");
        String id = written(they, path);
        Caller head = they.head.with("If-Match", they.head.get(path + "/" + id).header("ETag").orElseThrow())
                .with("Idempotency-Key", UUID.randomUUID().toString());
        CompletableFuture<String> cutOff;
        try (ReplicaProcess replica = ReplicaProcess.beside(they.server, Map.of());
                Connection telling = they.server.database().connect("loodlijn_owner")) {
            telling.setAutoCommit(false);
            int holder = tells(telling, they, id);
            cutOff = CompletableFuture.supplyAsync(() -> outcome(head.at(replica.base()), path, id));
            Eventually.holds(SOON, () -> assertThat(they.server.fixtures().value(
                    "select count(*)::text from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder)).isEqualTo("1"));

            replica.kill();
            telling.rollback();
        }

        assertThat(cutOff.join()).isEqualTo("no answer");
        Eventually.holds(SOON, () -> assertThat(outcome(head, path, id)).isEqualTo("200"));
        assertThat(outcome(head, path, id)).as("the same answer to the same request").isEqualTo("200");
        Answer sent = ok(they.manager.get(path + "/" + id));
        assertThat(sent.textAt("declaration/state")).isEqualTo("SENT");
        assertThat(sent.at("versions").size()).isEqualTo(1);
        assertThat(they.server.fixtures().value(
                """
                select string_agg(arguments[3], ',') from loodlijn.notification where tenant_id = ? and person_id = ? and kind = 'declaration-decide'""",
                they.tenant.id(), they.server.personOf(they.manager))).as("told once, by the request that was finished")
                .isEqualTo(sent.textAt("declaration/title"));
    }

    /** A draft of the head contractor for the month that is over, under an agreement that runs since its first day. */
    private static String written(Contracting they, String path) {
        LocalDate first = they.today().withDayOfMonth(1).minusMonths(1);
        String framework = they.written(they.manager, they.begin(they.manager, "REGION_HEAD", they.regionHead, they.headId, null),
                they.frameworkTerms().replace("\"startsOn\":\"" + they.today(), "\"startsOn\":\"" + first));
        ok(they.offer(they.manager, framework));
        ok(they.sign(they.manager, framework));
        ok(they.sign(they.head, framework));
        ok(they.head.with("If-Match", "\"0\"").put(path + "/invoice-details", Declaring.HEAD_DETAILS));
        String id = ok(they.head.post(path,
                "{\"agreementId\":\"" + framework + "\",\"period\":\"" + YearMonth.from(first) + "\"}")).textAt("declaration/id");
        ok(they.head.with("If-Match", they.head.get(path + "/" + id).header("ETag").orElseThrow()).put(path + "/" + id + "/draft",
                "{\"lines\":[" + Declaring.line("GM0361", "3", 30_000, first, YearMonth.from(first).atEndOfMonth()) + "]}"));
        return id;
    }

    /** Tells the manager the same in a transaction that does not end, so that who sends waits there; gives the process that it waits for. */
    private static int tells(Connection telling, Contracting they, String id) throws SQLException {
        try (PreparedStatement insert = telling.prepareStatement("""
                insert into loodlijn.notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
                values (?, ?, 'declaration-decide', ?, '{}', 'declaraties', now())""")) {
            insert.setObject(1, they.tenant.id());
            insert.setObject(2, they.server.personOf(they.manager));
            insert.setString(3, id + " 1");
            insert.executeUpdate();
        }
        try (Statement statement = telling.createStatement(); ResultSet read = statement.executeQuery("select pg_backend_pid()")) {
            read.next();
            return read.getInt(1);
        }
    }

    private static String outcome(Caller caller, String path, String id) {
        try {
            return Integer.toString(caller.post(path + "/" + id + "/sending").status());
        } catch (UncheckedIOException cut) {
            return "no answer";
        }
    }
}

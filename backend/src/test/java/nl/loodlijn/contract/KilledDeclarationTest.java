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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

/** A replica is killed while somebody sends a declaration: after its rows were written, before the region was told. */
class KilledDeclarationTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @AfterEach
    void clock() {
        TestServer.running().clock().reset();
    }

    @Test
    void what_was_half_sent_was_not_sent_and_is_sent_once_when_it_is_tried_again() throws SQLException {
        Declaring d = new Declaring();
        String id = d.begin(d.sub, d.agreement);
        ok(d.write(d.sub, id, d.hours("10", 90_000)));
        Caller sub = d.current(d.sub, id).with("Idempotency-Key", UUID.randomUUID().toString());
        UUID manager = d.they.server.personOf(d.manager);
        CompletableFuture<String> cutOff;
        try (ReplicaProcess replica = ReplicaProcess.beside(d.they.server, Map.of());
                Connection telling = d.they.server.database().connect("loodlijn_owner")) {
            telling.setAutoCommit(false);
            int holder = tells(telling, d, manager, id);
            cutOff = CompletableFuture.supplyAsync(() -> outcome(sub.at(replica.base()), d, id));
            Eventually.holds(SOON, () -> assertThat(d.they.server.fixtures().value(
                    "select count(*)::text from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder)).isEqualTo("1"));

            replica.kill();
            telling.rollback();
        }

        assertThat(cutOff.join()).isEqualTo("no answer");
        Eventually.holds(SOON, () -> assertThat(d.they.server.fixtures().value(
                "select count(*)::text from pg_stat_activity where state <> 'idle' and query like '%into notification%' and pid <> pg_backend_pid()"))
                .isEqualTo("0"));
        assertThat(ok(d.sub.get(d.path + "/" + id)).textAt("declaration/state")).isEqualTo("DRAFT");
        assertThat(told(d, id)).isEqualTo("0");
        Eventually.holds(SOON, () -> assertThat(outcome(sub, d, id)).isEqualTo("200"));
        assertThat(outcome(sub, d, id)).as("the same answer to the same request").isEqualTo("200");
        Answer sent = ok(d.manager.get(d.path + "/" + id));
        assertThat(sent.textAt("declaration/state")).isEqualTo("SENT");
        assertThat(sent.at("versions").size()).isEqualTo(1);
        assertThat(told(d, id)).as("each who decides").isEqualTo("1");
    }

    /** Tells the manager the same in a transaction that does not end, so that who sends waits there; gives the process that it waits for. */
    private static int tells(Connection telling, Declaring d, UUID manager, String id) throws SQLException {
        try (PreparedStatement insert = telling.prepareStatement("""
                insert into loodlijn.notification (tenant_id, person_id, kind, subject, arguments, link, created_at)
                values (?, ?, 'declaration-decide', ?, '{}', 'declaraties', now())""")) {
            insert.setObject(1, d.they.tenant.id());
            insert.setObject(2, manager);
            insert.setString(3, id + " 1");
            insert.executeUpdate();
        }
        try (Statement statement = telling.createStatement(); ResultSet read = statement.executeQuery("select pg_backend_pid()")) {
            read.next();
            return read.getInt(1);
        }
    }

    private static String told(Declaring d, String id) {
        return d.they.server.fixtures().value("select count(*)::text from loodlijn.notification where tenant_id = ? and kind = 'declaration-decide' and subject = ?",
                d.they.tenant.id(), id + " 1");
    }

    private static String outcome(Caller caller, Declaring d, String id) {
        try {
            return Integer.toString(caller.post(d.path + "/" + id + "/sending").status());
        } catch (UncheckedIOException cut) {
            return "no answer";
        }
    }
}

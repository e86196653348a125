package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

/** A replica is killed while somebody says that something is not right: after that was written, before anybody was told. */
class KilledFeedbackTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void what_was_half_told_was_not_told_and_is_told_once_when_the_same_form_is_sent_again() throws SQLException {
        TestServer server = TestServer.running();
        NewTenant tenant = server.newTenant();
        Caller region = tenant.as(Role.CONTRACT_MANAGER);
        UUID provider = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, 'Praktijk Half') returning id",
                tenant.id());
        server.fixtures().execute(
                "insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, 'Hulp', '{GM1696}', true)",
                tenant.id(), provider);
        String form = "/klopt-niet/aanbieder/" + tenant.slug() + "/" + provider;
        Matcher stamp = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"").matcher(server.anonymous().get(form).text());
        assertThat(stamp.find()).isTrue();
        byte[] sent = ("what=OTHER&stamp=" + stamp.group(1)).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<String> cutOff;
        try (ReplicaProcess replica = ReplicaProcess.beside(server, Map.of());
                Connection holding = server.database().connect("loodlijn_owner")) {
            holding.setAutoCommit(false);
            int holder = holds(holding, server.personOf(region));
            cutOff = CompletableFuture.supplyAsync(() -> outcome(server.anonymous().at(replica.base()), form, sent));
            Eventually.holds(SOON, () -> assertThat(server.fixtures().value(
                    "select count(*)::text from pg_stat_activity where ? = any (pg_blocking_pids(pid))", holder))
                    .isEqualTo("1"));

            replica.kill();
            holding.rollback();
        }

        assertThat(cutOff.join()).isEqualTo("no answer");
        Eventually.holds(SOON, () -> assertThat(outcome(server.anonymous(), form, sent)).isEqualTo("303"));
        assertThat(outcome(server.anonymous(), form, sent)).isEqualTo("303");
        assertThat(region.get(tenant.path("feedback")).at("items").size()).isEqualTo(1);
        assertThat(region.get(tenant.path("feedback")).textAt("items/0/times")).isEqualTo("1");
        assertThat(server.fixtures().value(
                "select count(*)::text from loodlijn.notification where tenant_id = ? and kind = 'feedback-received'",
                tenant.id())).as("told once").isEqualTo("1");
    }

    /** Keeps a person from being told until the transaction ends; gives the process that is waited for. */
    private static int holds(Connection holding, UUID person) throws SQLException {
        try (Statement statement = holding.createStatement()) {
            statement.execute("select from loodlijn.person where id = '" + person + "' for update");
            try (ResultSet read = statement.executeQuery("select pg_backend_pid()")) {
                read.next();
                return read.getInt(1);
            }
        }
    }

    private static String outcome(Caller caller, String form, byte[] sent) {
        try {
            return Integer.toString(caller.body("POST", form, "application/x-www-form-urlencoded", sent).status());
        } catch (UncheckedIOException cut) {
            return "no answer";
        }
    }
}

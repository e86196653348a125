package nl.loodlijn.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What becomes of a request with a key that is under way when something happens to it. Another transaction holds its row, so that it waits. */
class InterruptedRequestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final String key = UUID.randomUUID().toString();
    private String invitation = "";

    @BeforeEach
    void inviteSomeone() {
        invitation = administrator.post(tenant.path("invitations"), """
                {"email": "iemand-%s@voorbeeld.nl", "name": "Iemand", "role": "ASSESSOR", "partyKind": "TENANT", "partyId": "%s"}"""
                .formatted(tenant.slug(), tenant.id())).textAt("id");
    }

    @Test
    void while_the_first_runs_the_second_is_told_to_wait() throws Exception {
        CompletableFuture<Answer> first;
        try (Connection holder = holdingTheInvitation()) {
            first = CompletableFuture.supplyAsync(this::resend);
            waitingBackend();

            Answer second = resend();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("request-in-progress");
            holder.rollback();
        }
        assertThat(first.get().status()).isEqualTo(200);
        Answer third = resend();
        assertThat(third.header("Idempotent-Replayed")).contains("true");
        assertThat(third.text()).isEqualTo(first.get().text());
        assertThat(mails()).isEqualTo("2");
    }

    /** The database sees the end of a process as the end of its connection. */
    @Test
    void a_crash_in_the_middle_leaves_nothing_behind_and_the_request_can_be_sent_again() throws Exception {
        CompletableFuture<Answer> crashed;
        try (Connection holder = holdingTheInvitation()) {
            crashed = CompletableFuture.supplyAsync(this::resend);
            terminate(waitingBackend());
            assertThat(crashed.get().status()).isGreaterThanOrEqualTo(500);
            holder.rollback();
        }
        assertThat(mails()).isEqualTo("1");
        assertThat(server.fixtures().value("select count(*) from loodlijn.idempotent_request where tenant_id = ?", tenant.id()))
                .isEqualTo("0");

        Answer again = resend();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEmpty();
        assertThat(mails()).isEqualTo("2");
    }

    @Test
    void whoever_hung_up_gets_the_answer_when_asking_again() throws Exception {
        try (Connection holder = holdingTheInvitation(); HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<?> hungUp = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(server.base() + resendPath())).header("Cookie", administrator.sends("Cookie"))
                            .header("X-CSRF-Token", administrator.sends("X-CSRF-Token")).header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.noBody()).build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
            waitingBackend();
            hungUp.cancel(true);
            client.shutdownNow();
            holder.rollback();
        }

        Eventually.holds(PATIENCE, () -> assertThat(resend().header("Idempotent-Replayed")).contains("true"));
        assertThat(mails()).isEqualTo("2");
    }

    private Answer resend() {
        return administrator.with("Idempotency-Key", key).post(resendPath());
    }

    private String resendPath() {
        return tenant.path("invitations/" + invitation + "/resend");
    }

    private Connection holdingTheInvitation() throws SQLException {
        Connection owner = server.database().connect("loodlijn_owner");
        owner.setAutoCommit(false);
        try (PreparedStatement hold = owner.prepareStatement("select 1 from loodlijn.invitation where id = ?::uuid for update")) {
            hold.setString(1, invitation);
            hold.execute();
        }
        return owner;
    }

    /** The process of the database that waits for the invitation. */
    private int waitingBackend() {
        int[] found = new int[1];
        Eventually.holds(PATIENCE, () -> {
            try (Connection superuser = server.database().server().connectAsSuperuser(server.database().name());
                    PreparedStatement waiting = superuser.prepareStatement(
                            "select pid from pg_stat_activity where datname = current_database() and usename = 'loodlijn_app' and wait_event_type = 'Lock'");
                    ResultSet rows = waiting.executeQuery()) {
                assertThat(rows.next()).isTrue();
                found[0] = rows.getInt(1);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        });
        return found[0];
    }

    private void terminate(int backend) throws SQLException {
        try (Connection superuser = server.database().server().connectAsSuperuser(server.database().name());
                PreparedStatement end = superuser.prepareStatement("select pg_terminate_backend(?)")) {
            end.setInt(1, backend);
            end.execute();
        }
    }

    private String mails() {
        return server.fixtures().value("select count(*) from loodlijn.mail_outbox where recipient like ?",
                "%-" + tenant.slug() + "@voorbeeld.nl");
    }
}

package nl.loodlijn.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class SessionLookUpTest {
    private final TestServer server = TestServer.running();

    @AfterEach
    void setTheClockRight() {
        server.clock().reset();
    }

    @Test
    void looking_a_session_up_waits_for_no_writer() throws SQLException {
        Caller known = server.newPerson("opzoeken@voorbeeld.nl");
        Caller unknown = server.anonymous().with("Cookie", server.bean(SessionCookie.class).name() + "=" + SessionId.random().value());
        try (Connection other = server.database().connect("loodlijn_owner"); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table loodlijn.session in share mode");

            assertThat(unknown.get("/api/v1/me").status()).isEqualTo(401);
            assertThat(known.get("/api/v1/me").status()).isEqualTo(200);
            other.rollback();
        }
    }

    @Test
    void a_session_that_is_used_does_not_become_idle() {
        Caller known = server.newPerson("bezig@voorbeeld.nl");
        for (int i = 0; i < 3; i++) {
            server.clock().advance(SessionStore.IDLE.minus(Duration.ofMinutes(1)));
            assertThat(known.get("/api/v1/me").status()).isEqualTo(200);
        }
    }
}

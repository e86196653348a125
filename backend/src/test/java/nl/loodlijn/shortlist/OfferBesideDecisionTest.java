package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.TestServer;

/** An offer that is written at the moment of a decision on its provider follows it, whichever of the two was first. */
class OfferBesideDecisionTest {
    private static final String REFUSED = new Decided(Map.of("JEUGDWET", false)).json();

    private final TestServer server = TestServer.running();
    private final TenantShortlist shortlist = TenantShortlist.in(server);
    private final UUID provider = shortlist.provider("Praktijk Duin");

    @Test
    void an_offer_waits_for_a_decision_that_is_being_made() throws SQLException {
        try (Session decision = new Session(); Session offer = new Session()) {
            decide(decision);
            CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(offer));
            offer.waits();

            decision.commit();
            written.join();
            offer.commit();
        }

        assertThat(stopped()).isEqualTo("true");
    }

    @Test
    void a_decision_waits_for_an_offer_that_is_being_written() throws SQLException {
        try (Session decision = new Session(); Session offer = new Session()) {
            write(offer);
            CompletableFuture<Void> decided = CompletableFuture.runAsync(() -> decide(decision));
            decision.waits();

            offer.commit();
            decided.join();
            decision.commit();
        }

        assertThat(stopped()).isEqualTo("true");
    }

    @Test
    void an_offer_that_goes_to_the_provider_waits_too() throws SQLException {
        UUID other = shortlist.provider("Praktijk Bos");
        UUID id = shortlist.add(Offer.by(other, "Gezinshulp"));
        server.fixtures().execute("update loodlijn.listing set laws = '{JEUGDWET}' where id = ?", id);
        try (Session decision = new Session(); Session offer = new Session()) {
            decide(decision);
            CompletableFuture<Void> moved = CompletableFuture
                    .runAsync(() -> offer.execute("update loodlijn.listing set provider_id = ? where id = ?", provider, id));
            offer.waits();

            decision.commit();
            moved.join();
            offer.commit();
        }

        assertThat(stopped()).isEqualTo("true");
    }

    private void decide(Session session) {
        session.execute("update loodlijn.provider set admissions = cast(? as jsonb) where id = ?", REFUSED, provider);
    }

    private void write(Session session) {
        session.execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, laws)
                select tenant_id, id, 'Gezinshulp', '{JEUGDWET}' from loodlijn.provider where id = ?""", provider);
    }

    private String stopped() {
        return server.fixtures().value("select string_agg(cast(stopped as text), ' ') from loodlijn.listing where provider_id = ?",
                provider);
    }

    /** A transaction of its own. */
    private final class Session implements AutoCloseable {
        private final Connection connection;
        private final int process;

        Session() throws SQLException {
            connection = server.database().connect("loodlijn_owner");
            connection.setAutoCommit(false);
            process = connection.unwrap(org.postgresql.PGConnection.class).getBackendPID();
        }

        void execute(String sql, Object... values) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int place = 0; place < values.length; place++) {
                    statement.setObject(place + 1, values[place]);
                }
                statement.executeUpdate();
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }

        /** Returns once it waits for what another transaction holds. */
        void waits() {
            Eventually.holds(Duration.ofSeconds(20), () -> assertThat(
                    server.fixtures().value("select coalesce(wait_event_type, '') from pg_stat_activity where pid = ?", process))
                    .isEqualTo("Lock"));
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}

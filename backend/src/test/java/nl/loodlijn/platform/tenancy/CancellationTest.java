package nl.loodlijn.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;

import io.micronaut.runtime.server.EmbeddedServer;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;

import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.Thorough;

import reactor.core.publisher.Flux;

/** Clients that hang up at any moment leave no connection, no transaction and no setting of a tenant behind. */
class CancellationTest {
    private static final int CLIENTS = 8;
    private static final long MOST_MICROSECONDS = 8_000;

    @Test
    void requests_cancelled_at_random_points_leave_nothing_behind() throws Exception {
        TwoTenants tenants = TwoTenants.in(MigratedDatabase.fresh());
        HangUpController.actor = tenants.alkmaar();
        try (EmbeddedServer server = WallApplication.serverOn(tenants.database())) {
            hangUp(server, Thorough.count(2_000, 10_000));
            ConnectionPool pool = poolOf(server);
            Eventually.holds(Duration.ofSeconds(90), () -> {
                assertThat(pool.getMetrics().orElseThrow().acquiredSize()).isZero();
                assertThat(pool.getMetrics().orElseThrow().pendingAcquireSize()).isZero();
                assertThat(connectionsInTransaction(tenants)).isZero();
            });
            assertThat(pool.getMetrics().orElseThrow().allocatedSize()).isBetween(1, WallApplication.POOL);
            assertNoTenantIsLeftOn(server);
        }
    }

    private static void hangUp(EmbeddedServer server, int requests) throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                clients.submit(() -> {
                    for (int request = 0; request < requests / CLIENTS; request++) {
                        hangUpOnce(server, random);
                    }
                    return null;
                });
            }
        }
    }

    private static void hangUpOnce(EmbeddedServer server, Random random) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("GET /hang-up/0.00" + random.nextInt(9) + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            LockSupport.parkNanos(Duration.ofNanos(random.nextLong(MOST_MICROSECONDS) * 1_000).toNanos());
            socket.setSoLinger(true, 0);
        }
    }

    private static ConnectionPool poolOf(EmbeddedServer server) {
        ConnectionFactory factory = server.getApplicationContext().getBean(ConnectionFactory.class);
        return (ConnectionPool) ((Wrapped<?>) factory).unwrap();
    }

    private static int connectionsInTransaction(TwoTenants tenants) throws SQLException {
        try (java.sql.Connection superuser = tenants.database().server().connectAsSuperuser("postgres");
                java.sql.PreparedStatement query = superuser
                        .prepareStatement(
                                "select count(*) from pg_stat_activity where datname = ? and usename = 'loodlijn_app' and state <> 'idle'")) {
            query.setString(1, tenants.database().name());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void assertNoTenantIsLeftOn(EmbeddedServer server) {
        UnitOfWork unitOfWork = server.getApplicationContext().getBean(UnitOfWork.class);
        WallProbe probe = server.getApplicationContext().getBean(WallProbe.class);
        // Each holds its connection for a while, so that together they look at all of them.
        assertThat(Flux.range(0, WallApplication.POOL * 2)
                .flatMap(call -> unitOfWork.read(new Actor.Platform(UUID.randomUUID()),
                        () -> probe.tenantSetting().delayUntil(setting -> probe.sleep(0.05))))
                .collectList().block()).containsOnly("");
    }
}

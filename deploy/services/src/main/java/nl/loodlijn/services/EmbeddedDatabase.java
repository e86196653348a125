package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL as a child of this process. It needs no installation and also starts for root, which PostgreSQL itself refuses. */
public final class EmbeddedDatabase implements DatabaseServer {

    private static final String SUPERUSER = "postgres";

    /** What is written to disk late: after a crash of the machine the last moments may be gone, but the data is whole. */
    private static final Map<String, String> KEPT = Map.of("synchronous_commit", "off");

    /** What is not written to disk with care at all: the data is thrown away anyhow. */
    private static final Map<String, String> THROWN_AWAY = Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off",
            "max_connections", "200");

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts a server on a free port whose data is removed when it stops. It writes without waiting for the disk. */
    public static EmbeddedDatabase temporary() {
        return start(null, FreePort.any(), Secrets.random(), THROWN_AWAY);
    }

    /** Stops the server that a killed process left running on a folder, if there is one. */
    public static void stopLeftover(Path data) {
        LeftoverServer.stop(data);
    }

    /**
     * Starts a server on a folder that is kept. A server that a killed process left running on the folder is stopped first.
     *
     * @param data     made when it does not exist
     * @param port     on the loopback address
     * @param password of the superuser; set when the folder is made, and the same one later
     */
    public static EmbeddedDatabase persistent(Path data, int port, String password) {
        LeftoverServer.stop(data);
        return start(data, port, password, KEPT);
    }

    private static EmbeddedDatabase start(@Nullable Path data, int port, String password, Map<String, String> settings) {
        var builder = EmbeddedPostgres.builder().setPort(port).setPGStartupWait(Duration.ofSeconds(60)).setRegisterShutdownHook(false);
        settings.forEach(builder::setServerConfig);
        builder.setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "64MB");
        builder.setConnectConfig("password", password);
        builder.setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF8").setLocaleConfig("auth", "scram-sha-256");
        try {
            var passwordFile = Files.createTempFile("loodlijn", ".password");
            try {
                Files.writeString(passwordFile, password, StandardCharsets.UTF_8);
                builder.setLocaleConfig("pwfile", passwordFile.toString());
                if (data != null) {
                    Files.createDirectories(data);
                    builder.setDataDirectory(data).setCleanDataDirectory(false);
                }
                return new EmbeddedDatabase(builder.start(), password);
            } finally {
                Files.deleteIfExists(passwordFile);
            }
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException("PostgreSQL did not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Whether this server was never used before: it holds no database but its own. */
    public boolean isNew() throws SQLException {
        try (var connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement();
                var result = statement
                        .executeQuery("select count(*) from pg_database where datname not in ('postgres', 'template0', 'template1')")) {
            return result.next() && result.getInt(1) == 0;
        }
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    @Override
    public String superuser() {
        return SUPERUSER;
    }

    @Override
    public String superuserPassword() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}

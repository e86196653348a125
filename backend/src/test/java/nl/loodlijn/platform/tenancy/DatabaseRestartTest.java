package nl.loodlijn.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.services.BootstrapScript;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.DatabasePasswords;
import nl.loodlijn.services.EmbeddedDatabase;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MigratedDatabase;

/** The database goes away and comes back while the server runs. */
class DatabaseRestartTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void the_server_says_503_while_the_database_is_away_and_recovers_by_itself() throws Exception {
        int port = FreePort.any();
        DatabasePasswords passwords = DatabasePasswords.random();
        EmbeddedDatabase before = EmbeddedDatabase.persistent(folder, port, "superuser");
        BootstrapScript.run(before, "loodlijn", passwords);
        Database database = new Database(before, "loodlijn", passwords);
        MigratedDatabase.migrate(database);
        HangUpController.actor = TwoTenants.in(database).alkmaar();
        try (EmbeddedServer server = WallApplication.serverOn(database)) {
            assertThat(get(server, "/hang-up/0").statusCode()).isEqualTo(200);

            before.close();
            HttpResponse<String> away = get(server, "/hang-up/0");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(away.headers().firstValue("retry-after")).hasValue("5");
            assertThat(away.body()).contains("database-unavailable");
            assertThat(get(server, "/health/readiness").statusCode()).isEqualTo(503);

            try (EmbeddedDatabase after = EmbeddedDatabase.persistent(folder, port, "superuser")) {
                assertThat(after.port()).isEqualTo(port);
                Eventually.holds(Duration.ofSeconds(20), () -> assertThat(get(server, "/hang-up/0").statusCode()).isEqualTo(200));
                assertThat(get(server, "/health/readiness").statusCode()).isEqualTo(200);
            }
        } finally {
            before.close();
        }
    }

    private static HttpResponse<String> get(EmbeddedServer server, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(server.getURL() + path)).timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

package nl.loodlijn.publicsite.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micronaut.runtime.server.EmbeddedServer;

import nl.loodlijn.services.BootstrapScript;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.DatabasePasswords;
import nl.loodlijn.services.EmbeddedDatabase;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.TestServer;

/** The database goes away and comes back while citizens read. */
class LastGoodPageTest {
    private static final String LIST = "/wie-helpt?waar=GM0361&voor=kind";
    private static final String ENGLISH = "/en/who-helps?where=GM0361&for=child";
    private static final String MUNICIPALITY = "/gemeente/GM0361/alkmaar";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void the_last_good_page_is_served_with_its_time_and_a_region_that_was_switched_off_never_comes_back() throws Exception {
        int port = FreePort.any();
        DatabasePasswords passwords = DatabasePasswords.random();
        EmbeddedDatabase database = EmbeddedDatabase.persistent(folder, port, "superuser");
        try {
            BootstrapScript.run(database, "loodlijn", passwords);
            Database connections = new Database(database, "loodlijn", passwords);
            MigratedDatabase.migrate(connections);
            aRegionThatHelpsInAlkmaar(connections);
            Caller anyone = TestServer.running().anonymous();
            try (EmbeddedServer server = TestServer.start(connections, Map.of())) {
                Caller citizen = anyone.at(URI.create("http://localhost:" + server.getPort()));
                Answer good = citizen.get(LIST);
                assertThat(good.text()).contains("Praktijk Blijvend").doesNotContain("class=\"stale\"");
                assertThat(List.of(citizen.get(ENGLISH).status(), citizen.get(MUNICIPALITY).status(), citizen.get("/").status()))
                        .containsOnly(200);

                database.close();
                theLastPagesAreServed(citizen, good);
                whatWasNeverSeenIsNotServed(citizen);

                database = EmbeddedDatabase.persistent(folder, port, "superuser");
                Eventually.holds(SOON,
                        () -> assertThat(citizen.get(LIST).text()).contains("Praktijk Blijvend").doesNotContain("class=\"stale\""));
                assertThat(citizen.get(LIST).header("ETag")).as("nothing changed").isEqualTo(good.header("ETag"));

                execute(connections, "update loodlijn.tenant_municipality set valid_until = date '2020-12-31'");
                assertThat(citizen.get(LIST).text()).as("gone at once").doesNotContain("Praktijk Blijvend");

                database.close();
                for (String path : List.of(LIST, ENGLISH, MUNICIPALITY)) {
                    assertThat(citizen.get(path).text()).as(path).doesNotContain("Praktijk Blijvend");
                }
                assertThat(citizen.get(ENGLISH).status()).isEqualTo(503);
                assertThat(citizen.get(LIST).status()).as("what was right last").isEqualTo(200);
            }
        } finally {
            database.close();
        }
    }

    private static void theLastPagesAreServed(Caller citizen, Answer good) {
        for (int i = 0; i < 3; i++) {
            Answer last = citizen.get(LIST);
            assertThat(last.status()).isEqualTo(200);
            assertThat(last.text()).contains("Praktijk Blijvend", "class=\"stale\"", "Wij kunnen de nieuwste gegevens nu niet lezen.")
                    .containsPattern(
                            "Deze bladzijde is van \\d{1,2} \\w+ \\d{4}, \\d{1,2}\\.\\d{2} uur\\.");
            assertThat(Integer.parseInt(last.header("Age").orElseThrow())).isBetween(0, 120);
            assertThat(last.header("Warning").orElseThrow()).startsWith("111");
            assertThat(last.header("ETag")).as("it is not the page").isEmpty();
            assertThat(last.header("Cache-Control").orElseThrow()).contains("max-age=10");
            assertThat(last.headers("Content-Security-Policy")).hasSize(1);
        }
        assertThat(citizen.with("If-None-Match", good.header("ETag").orElseThrow()).get(LIST).status()).as("it is told from when it is")
                .isEqualTo(200);
        assertThat(citizen.get(ENGLISH).text()).contains("Praktijk Blijvend", "We cannot read the newest data right now.",
                "This page is of ");
        assertThat(citizen.get("/").text()).contains("Waar woont u?");
    }

    private static void whatWasNeverSeenIsNotServed(Caller citizen) {
        for (String path : List.of("/wie-helpt?waar=GM0361", "/wie-helpt?waar=GM0361&voor=kind&pagina=2",
                "/wie-helpt?waar=GM0362&voor=kind",
                "/en/who-helps?where=GM0361", "/hulp/autisme")) {
            Answer away = citizen.get(path);
            assertThat(away.status()).as(path).isEqualTo(503);
            assertThat(away.header("Retry-After")).as(path).isPresent();
            assertThat(away.header("Cache-Control")).as(path).contains("no-store");
            assertThat(away.text()).as(path).doesNotContain("Praktijk Blijvend").containsAnyOf("Bel uw huisarts", "Call your GP");
        }
        for (String path : List.of("/api/public/v1/municipalities", "/api/public/v1/downloads/services.csv",
                "/api/public/oruk/v3/services")) {
            Answer away = citizen.get(path);
            assertThat(away.status()).as(path).isEqualTo(503);
            assertThat(away.problem()).as(path).isEqualTo("database-unavailable");
            assertThat(away.header("Retry-After")).as(path).isPresent();
        }
    }

    private static void aRegionThatHelpsInAlkmaar(Database database) throws SQLException {
        execute(database, """
                with t as (insert into loodlijn.tenant (slug, name, kind) values ('blijvend', 'Regio Blijvend', 'REGION') returning id),
                     m as (insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) select id, 'GM0361', date '2020-01-01' from t)
                insert into loodlijn.provider (tenant_id, name, phone) select id, 'Praktijk Blijvend', '072 555 0101' from t""");
        execute(database, """
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public)
                select tenant_id, id, 'Hulp', '{GM0361}', true from loodlijn.provider""");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}

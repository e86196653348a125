package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A search looks at the offers of its own tenant, and with words at those that hold them. */
class SearchPlansTest {
    private static final TestServer SERVER = TestServer.running();
    private static final int LISTINGS = 5_000;
    private static NewTenant tenant;

    @BeforeAll
    static void fillTwoTenants() {
        tenant = SERVER.newTenant();
        fill(tenant, LISTINGS);
        fill(SERVER.newTenant(), 2 * LISTINGS);
        // What was added lately waits beside a GIN index and makes it look expensive, until it is cleaned up at some time.
        SERVER.fixtures().execute("""
                select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                 where i.indrelid = 'loodlijn.listing'::regclass and a.amname = 'gin'""");
        SERVER.fixtures().execute("analyze loodlijn.listing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"targetGroups\":[\"JEUGD\"]", "\"categories\":[\"45\"]", "\"ages\":[\"4-11\"]", "\"settings\":[\"HOME\"]",
            "\"languages\":[\"tr\"]", "\"capacity\":[\"places\"]", "\"framework\":[\"signed\"]", "\"figures\":[\"stale\"]",
            "\"favourites\":true", "\"sort\":\"wait\"", "\"sort\":\"capacity\"", "\"sort\":\"name\"", "\"idsOnly\":true"})
    void without_words_it_reads_the_offers_of_its_own_tenant_once(String asked) throws SQLException {
        assertThat(rowsRead(asked)).isBetween((long) LISTINGS, LISTINGS + 100L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"targetGroups\":[\"JEUGD\"]", "\"categories\":[\"45\"],\"ages\":[\"4-11\"]",
            "\"capacity\":[\"places\"],\"sort\":\"capacity\"",
            "\"framework\":[\"signed\"],\"settings\":[\"HOME\"],\"languages\":[\"nl\"]"})
    void with_words_it_reads_those_that_hold_them(String asked) throws SQLException {
        assertThat(rowsRead("\"words\":\"woord7\"," + asked)).isLessThan(LISTINGS / 50 + 100L);
    }

    /** Rows of offers that one search took from the table; fails when it read the whole table for it. */
    private static long rowsRead(String asked) throws SQLException {
        try (Connection app = SERVER.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('loodlijn.tenant', '" + tenant.id() + "', true)");
            value(statement,
                    "select search.shortlist('{\"today\":\"2026-11-20\",\"staleBefore\":\"2026-10-20\",\"ageingUntil\":\"2026-10-27\","
                            + "\"limit\":20,\"facets\":true," + asked + "}')");
            assertThat(value(statement, "select seq_scan from pg_stat_xact_user_tables where relname = 'listing'")).isEqualTo("0");
            return Long.parseLong(value(statement, "select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'listing'"));
        }
    }

    private static void fill(NewTenant region, int listings) {
        SERVER.fixtures().execute("insert into loodlijn.provider (tenant_id, name) values (?, 'Praktijk')", region.id());
        SERVER.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, target_groups, categories, age_from, age_until, settings, languages, free_places,
                       framework_signed, wait_intake_weeks, wait_measured_on)
                select p.tenant_id, p.id, 'Aanbod woord' || n % 500, (array['{JEUGD}', '{OUDEREN}'])[1 + n % 2]::text[], (array['{45}', '{31}'])[1 + n % 2]::text[],
                       n % 60, n % 60 + 10, (array['{HOME}', '{ONLINE}'])[1 + n % 2]::text[], (array['{nl}', '{nl,tr}'])[1 + n % 2]::text[], n % 4, n % 3 = 0, n % 40,
                       date '2026-11-01' - n % 60
                  from loodlijn.provider p, generate_series(1, ?) n where p.tenant_id = ?""", listings, region.id());
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

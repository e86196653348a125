package nl.loodlijn.shortlist.find;

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

/** Among five thousand providers a key that is pressed does not make the database read them all. */
class FindPlansTest {
    private static final TestServer SERVER = TestServer.running();
    private static NewTenant tenant;

    @BeforeAll
    static void fillTheList() {
        tenant = SERVER.newTenant();
        for (NewTenant one : new NewTenant[]{tenant, SERVER.newTenant()}) {
            SERVER.fixtures().execute("""
                    insert into loodlijn.provider (tenant_id, name)
                    select ?, initcap(translate(md5(n::text), '0123456789', 'ghijklmnop')) || ' ' || (array['Zorg', 'Hulp', 'Praktijk'])[1 + n % 3]
                      from generate_series(1, 5000) n""", one.id());
            SERVER.fixtures().execute("insert into loodlijn.provider (tenant_id, name) values (?, 'Stichting Duinrand Jeugdhulp')",
                    one.id());
        }
        // What was added lately waits beside a GIN index and makes it look expensive, until it is cleaned up at some time.
        SERVER.fixtures().execute("""
                select gin_clean_pending_list(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
                 where i.indrelid = 'loodlijn.provider'::regclass and a.amname = 'gin'""");
        SERVER.fixtures().execute("analyze loodlijn.provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"du", "duin", "jeugd duin", "uinrand", "duinrnad"})
    void an_index_serves(String typed) throws SQLException {
        try (Connection app = SERVER.database().connect("loodlijn_app"); Statement statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select set_config('loodlijn.tenant', '" + tenant.id() + "', true)");
            assertThat(value(statement, "select search.providers('" + typed + "', 5)")).contains("Duinrand");
            assertThat(value(statement, "select seq_scan from pg_stat_xact_user_tables where relname = 'provider'")).isEqualTo("0");
            assertThat(value(statement, "select seq_scan from pg_stat_xact_user_tables where relname = 'listing'")).isEqualTo("0");
            assertThat(Integer.parseInt(value(statement,
                    "select idx_tup_fetch from pg_stat_xact_user_tables where relname = 'provider'"))).as("rows that were looked at")
                    .isLessThan(1000);
        }
    }

    private static String value(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

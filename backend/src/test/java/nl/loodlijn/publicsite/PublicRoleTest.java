package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.services.Database;
import nl.loodlijn.testing.MigratedDatabase;

/** What anonymous visitors reach when everything else fails: the published projection, reference data, names of tenants. */
class PublicRoleTest {
    private static Database database;

    @BeforeAll
    static void migrate() {
        database = MigratedDatabase.fresh();
    }

    @Test
    void thePublicRoleReadsPublishedAndReferenceTablesAndTheListOfTenantsOnly() throws SQLException {
        assertThat(ask("loodlijn_owner", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('loodlijn', 'search', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                   and (has_table_privilege('loodlijn_public', c.oid, 'select') or has_any_column_privilege('loodlijn_public', c.oid, 'select'))
                   and coalesce(obj_description(c.oid), '') !~ '^(published|reference):' and c.oid <> 'loodlijn.tenant'::regclass"""))
                .isEmpty();
    }

    @Test
    void thePublicRoleWritesNothing() throws SQLException {
        assertThat(ask("loodlijn_owner", """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('loodlijn', 'search', 'public') and c.relkind in ('r', 'p', 'v')
                   and (has_table_privilege('loodlijn_public', c.oid, 'insert, update, delete, truncate')
                        or has_any_column_privilege('loodlijn_public', c.oid, 'insert, update'))""")).isEmpty();
    }

    @Test
    void onlyFeedbackIsWrittenAndReadThroughFunctionsThatRunAsSomebodyElse() throws SQLException {
        assertThat(ask("loodlijn_owner",
                """
                select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname in ('loodlijn', 'search') and p.prosecdef and has_function_privilege('loodlijn_public', p.oid, 'execute')"""))
                .containsExactlyInAnyOrder("tell_feedback", "feedback_subject", "feedback_state");
    }

    @Test
    void aSettingThatNamesATenantOpensNothing() {
        for (String table : new String[]{"listing", "provider", "membership", "person", "tenant_municipality"}) {
            assertThatThrownBy(() -> ask("loodlijn_public",
                    "select 'x' from set_config('loodlijn.tenant', gen_random_uuid()::text, false), loodlijn." + table))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aTenantReadsOnlyItsOwnPublishedRowsAndWritesNone() throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner"); var statement = owner.createStatement()) {
            statement.execute(
                    """
                    with t as (insert into loodlijn.tenant (slug, name, kind) values ('een', 'Een', 'REGION'), ('twee', 'Twee', 'REGION') returning id)
                    insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) select id, 'GM0361', date '2020-01-01' from t""");
        }
        assertThat(ask("loodlijn_public", "select count(*) from loodlijn.published_municipality")).containsExactly("2");
        assertThat(ask("loodlijn_app", "select count(*) from loodlijn.published_municipality")).containsExactly("0");
        try (Connection app = database.connect("loodlijn_app"); var statement = app.createStatement()) {
            statement.execute("select set_config('loodlijn.tenant', (select id::text from loodlijn.tenant where slug = 'een'), false)");
            try (var rows = statement.executeQuery("select count(*) from loodlijn.published_municipality")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
        for (String sql : new String[]{"delete from loodlijn.published_listing returning 'x'",
                "delete from loodlijn.published_municipality returning 'x'"}) {
            assertThatThrownBy(() -> ask("loodlijn_app", sql)).hasMessageContaining("permission denied");
        }
    }

    private static List<String> ask(String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role); var rows = connection.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }
}

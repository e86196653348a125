package nl.loodlijn.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.services.Database;
import nl.loodlijn.testing.MigratedDatabase;

/** Every table says which kind it is and why, and those with rows of a tenant stand behind the wall. */
class TableCatalogueTest {
    private static final String TABLES = """
            select c.oid, n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity, c.relforcerowsecurity
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""";
    private static final String WALLED = "(select * from (" + TABLES + ") t where comment ~ '^(tenant|party):')";

    private static Database database;

    @BeforeAll
    static void migrate() {
        database = MigratedDatabase.fresh();
    }

    @Test
    void every_table_says_which_kind_it_is_and_why() throws SQLException {
        assertThat(names(
                "select name from (" + TABLES + ") t where comment !~ '^(tenant|party|organisation|published|reference|platform): .{10,}'"))
                .isEmpty();
    }

    @Test
    void row_security_is_enabled_and_forced_on_every_table_of_a_tenant() throws SQLException {
        assertThat(names("select name from " + WALLED + " w where not (relrowsecurity and relforcerowsecurity)")).isEmpty();
        assertThat(names("select name from " + WALLED + " w")).as("tables behind the wall").hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void the_application_reaches_rows_of_the_current_tenant_only() throws SQLException {
        assertThat(names("select name from " + WALLED + """
                 w where not exists (select from pg_policy p where p.polrelid = w.oid and p.polname = 'own_tenant' and p.polpermissive and p.polcmd = '*'
                  and 'loodlijn_app'::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) ~ 'current_tenant'
                  and pg_get_expr(p.polwithcheck, p.polrelid) ~ 'current_tenant')""")).isEmpty();
    }

    /** A deparsed expression that begins so is a conjunction at the top, so that it is false in every tenant. */
    @Test
    void any_other_way_to_rows_of_a_tenant_is_for_reading_outside_every_tenant_only() throws SQLException {
        assertThat(names("select w.name || ': ' || p.polname from " + WALLED + """
                 w join pg_policy p on p.polrelid = w.oid
                 where p.polname <> 'own_tenant' and p.polpermissive and p.polroles && array['loodlijn_app'::regrole, 0]::oid[]
                   and not (p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid)
                            ~ '^\\(\\(\\( SELECT (loodlijn\\.)?current_tenant\\(\\) AS current_tenant\\) IS NULL\\) AND ')""")).isEmpty();
    }

    @Test
    void a_run_of_a_job_reaches_rows_of_the_tenant_it_entered_only() throws SQLException {
        assertThat(names("select w.name || ': ' || p.polname from " + WALLED
                + """
                 w join pg_policy p on p.polrelid = w.oid where 'loodlijn_job'::regrole = any (p.polroles) and p.polpermissive
                  and not (pg_get_expr(p.polqual, p.polrelid) ~ '^\\(tenant_id = \\( SELECT (loodlijn\\.)?current_tenant\\(\\) AS current_tenant\\)\\)$'
                           and pg_get_expr(p.polwithcheck, p.polrelid) ~ '^\\(tenant_id = \\( SELECT (loodlijn\\.)?current_tenant\\(\\) AS current_tenant\\)\\)$')"""))
                .isEmpty();
    }

    @Test
    void a_table_of_a_party_has_a_second_restrictive_policy() throws SQLException {
        assertThat(names("select name from " + WALLED + """
                 w where comment ~ '^party:' and not exists (select from pg_policy p where p.polrelid = w.oid and not p.polpermissive
                  and 'loodlijn_app'::regrole = any (p.polroles))""")).isEmpty();
    }

    @Test
    void the_own_file_of_an_organisation_is_read_by_that_organisation_only_and_written_by_no_request() throws SQLException {
        String own = "(select * from (" + TABLES + ") t where comment ~ '^organisation:')";
        assertThat(names("select name from " + own + " w")).isNotEmpty();
        assertThat(names("select name from " + own + """
                 w where not (relrowsecurity and relforcerowsecurity)
                   or (select count(*) from pg_policy p where p.polrelid = w.oid and p.polpermissive) <> 2
                   or not exists (select from pg_policy p where p.polrelid = w.oid and p.polname = 'own_organisation' and p.polroles = array['loodlijn_app'::regrole::oid]
                                     and pg_get_expr(p.polqual, p.polrelid) ~ '^\\(\\(organisation_id = \\( SELECT (loodlijn\\.)?current_organisation\\(\\) AS current_organisation\\)\\) AND ')
                   or not exists (select from pg_policy p where p.polrelid = w.oid and p.polname = 'owner_everything' and p.polroles = array['loodlijn_owner'::regrole::oid])
                   or has_table_privilege('loodlijn_app', w.oid, 'insert, update, delete, truncate')
                   or has_table_privilege('loodlijn_public', w.oid, 'select') or has_table_privilege('loodlijn_job', w.oid, 'select')"""))
                .isEmpty();
        assertThat(names("select i.indexrelid::regclass::text from " + own
                + """
                 w join pg_index i on i.indrelid = w.oid left join pg_attribute a on a.attrelid = w.oid and a.attnum = i.indkey[0]
                 where a.attname is distinct from 'organisation_id' and coalesce(obj_description(i.indexrelid), '') not like 'across organisations: %'"""))
                .isEmpty();
    }

    @Test
    void the_owner_has_a_policy_of_its_own_so_that_a_backfill_touches_rows() throws SQLException {
        assertThat(names("select name from " + WALLED
                + " w where not exists (select from pg_policy p where p.polrelid = w.oid and p.polname = 'owner_everything' and 'loodlijn_owner'::regrole = any (p.polroles))"))
                .isEmpty();
    }

    @Test
    void the_tenant_comes_first_in_every_key_and_index() throws SQLException {
        assertThat(names("""
                select w.name || ': ' || i.indexrelid::regclass from\s""" + WALLED
                + """
                 w join pg_index i on i.indrelid = w.oid
                 left join pg_attribute a on a.attrelid = w.oid and a.attnum = i.indkey[0]
                 where a.attname is distinct from 'tenant_id' and coalesce(obj_description(i.indexrelid), '') not like 'across tenants: %'"""))
                .isEmpty();
    }

    @Test
    void a_foreign_key_between_tables_of_a_tenant_starts_with_the_tenant() throws SQLException {
        assertThat(names("""
                select k.conname from pg_constraint k join\s""" + WALLED + " w on w.oid = k.conrelid join " + WALLED + """
                 r on r.oid = k.confrelid join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                 where k.contype = 'f' and a.attname <> 'tenant_id'""")).isEmpty();
    }

    @Test
    void the_roles_that_serve_requests_own_nothing_and_cannot_pass_row_security() throws SQLException {
        assertThat(names("select rolname from pg_roles where rolname like 'loodlijn%' and (rolbypassrls or rolsuper or rolcreaterole)"))
                .isEmpty();
        assertThat(
                names("""
                select c.relname::text from pg_class c where c.relowner in ('loodlijn_app'::regrole, 'loodlijn_public'::regrole, 'loodlijn_job'::regrole)"""))
                .isEmpty();
    }

    @Test
    void functions_that_run_as_their_owner_fix_the_search_path_and_are_not_open_to_everyone() throws SQLException {
        assertThat(
                names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname in ('loodlijn', 'search') and p.prosecdef
                   and (not exists (select from unnest(p.proconfig) c where c like 'search_path=%') or has_function_privilege('public', p.oid, 'execute'))"""))
                .isEmpty();
    }

    @Test
    void a_backfill_of_a_migration_touches_the_rows_of_every_tenant() throws SQLException {
        TwoTenants.in(database);
        try (Connection owner = database.connect("loodlijn_owner"); Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("update loodlijn.membership set version = version + 1")).isEqualTo(2);
            owner.setAutoCommit(false);
            statement.execute("drop policy owner_everything on loodlijn.membership");
            assertThat(statement.executeUpdate("update loodlijn.membership set version = version + 1")).as("without the owner's policy")
                    .isZero();
            owner.rollback();
        }
    }

    private static List<String> names(String sql) throws SQLException {
        try (Connection owner = database.connect("loodlijn_owner");
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}

package nl.loodlijn.services;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final List<String> ROLES_THAT_SIGN_IN = List.of("loodlijn_owner", "loodlijn_app", "loodlijn_public", "loodlijn_job");

    @Test
    void noRoleOfLoodlijnCanPassByRowSecurity() throws SQLException {
        var server = TestServices.database().emptyDatabase().server();
        try (var connection = server.connectAsSuperuser("postgres")) {
            assertEquals("0", ask(connection,
                    "select count(*) from pg_roles where rolname like 'loodlijn%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"));
            assertEquals("5", ask(connection, "select count(*) from pg_roles where rolname like 'loodlijn%'"));
        }
    }

    @Test
    void everyRoleButTheSearchRoleSignsIn() throws SQLException {
        var database = TestServices.database().emptyDatabase();
        for (var role : ROLES_THAT_SIGN_IN) {
            try (var connection = database.connect(role)) {
                assertEquals(role, ask(connection, "select current_user"));
            }
        }
        assertThrows(SQLException.class, () -> database.server().connect(database.name(), "loodlijn_search", ""));
        assertThrows(SQLException.class, () -> database.server().connect(database.name(), "loodlijn_app", "wrong"));
    }

    @Test
    void onlyTheOwnerMakesTablesAndExtensions() throws SQLException {
        var database = TestServices.database().emptyDatabase();
        try (var owner = database.connect("loodlijn_owner")) {
            for (var extension : List.of("pg_trgm", "unaccent", "btree_gin", "btree_gist")) {
                run(owner, "create extension " + extension);
            }
            run(owner, "create table made_by_owner (id int)");
        }
        for (var role : List.of("loodlijn_app", "loodlijn_public", "loodlijn_job")) {
            try (var connection = database.connect(role)) {
                assertThrows(SQLException.class, () -> run(connection, "create table made_by_other (id int)"));
                assertThrows(SQLException.class, () -> run(connection, "create temporary table made_by_other (id int)"));
                assertThrows(SQLException.class, () -> run(connection, "select * from made_by_owner"));
            }
        }
    }

    @Test
    void theOwnerHandsAFunctionOverToTheSearchRole() throws SQLException {
        try (var owner = TestServices.database().emptyDatabase().connect("loodlijn_owner")) {
            run(owner, "create schema search");
            run(owner, "grant create, usage on schema search to loodlijn_search");
            run(owner, "create function search.one() returns int language sql security definer return 1");
            run(owner, "alter function search.one() owner to loodlijn_search");
            assertEquals("1", ask(owner, "select search.one()"));
        }
    }

    @Test
    void anonymousStatementsEndSoonerThanOthers() throws SQLException {
        var database = TestServices.database().emptyDatabase();
        try (var app = database.connect("loodlijn_app"); var anonymous = database.connect("loodlijn_public")) {
            assertEquals("30s", ask(app, "show statement_timeout"));
            assertEquals("5s", ask(anonymous, "show statement_timeout"));
        }
    }

    @Test
    void aCopyHoldsWhatTheTemplateHoldsAndNothingOfAnotherCopy() throws SQLException {
        var databases = TestServices.database();
        var first = databases.freshDatabase("copies", DatabaseTest::makeTable);
        var second = databases.freshDatabase("copies", DatabaseTest::makeTable);
        try (var one = first.connect("loodlijn_owner"); var other = second.connect("loodlijn_owner")) {
            run(one, "insert into kept values (2)");
            assertEquals("2", ask(one, "select count(*) from kept"));
            assertEquals("1", ask(other, "select count(*) from kept"));
        }
    }

    @Test
    void aDatabaseOnAKeptFolderIsThereAgainAfterAStop(@TempDir Path folder) throws SQLException {
        var password = Secrets.random();
        var passwords = DatabasePasswords.random();
        try (var server = EmbeddedDatabase.persistent(folder.resolve("data"), FreePort.any(), password)) {
            assertTrue(server.isNew());
            BootstrapScript.run(server, "loodlijn", passwords);
            makeTable(new Database(server, "loodlijn", passwords));
        }
        try (var server = EmbeddedDatabase.persistent(folder.resolve("data"), FreePort.any(), password)) {
            assertFalse(server.isNew());
            BootstrapScript.run(server, "loodlijn", passwords);
            try (var owner = new Database(server, "loodlijn", passwords).connect("loodlijn_owner")) {
                assertEquals("1", ask(owner, "select count(*) from kept"));
            }
        }
    }

    private static void makeTable(Database database) {
        try (var owner = database.connect("loodlijn_owner")) {
            run(owner, "create table kept as select 1 as id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

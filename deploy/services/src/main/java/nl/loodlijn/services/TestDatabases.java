package nl.loodlijn.services;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Databases for tests on one server. Each has the roles of Loodlijn; what one test writes into its own no other test sees. */
public final class TestDatabases {

    private final DatabaseServer server;
    private final DatabasePasswords passwords = DatabasePasswords.random();
    private final Map<String, Database> templates = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    TestDatabases(DatabaseServer server) {
        this.server = server;
    }

    public DatabaseServer server() {
        return server;
    }

    public DatabasePasswords passwords() {
        return passwords;
    }

    /** A new database without a table. */
    public Database emptyDatabase() {
        return create("loodlijn_test_" + count.incrementAndGet());
    }

    /**
     * A new database that is a copy of a template, which takes a moment where migrations take seconds.
     *
     * @param template name of the template
     * @param prepare  run once per template on an empty database, such as the migrations; it closes its connections
     */
    public Database freshDatabase(String template, Consumer<Database> prepare) {
        var source = templates.computeIfAbsent(template, name -> {
            var database = create("template_" + name);
            prepare.accept(database);
            return database;
        });
        var copy = "loodlijn_test_" + count.incrementAndGet();
        synchronized (this) {
            execute("create database %s owner loodlijn_owner template %s".formatted(copy, source.name()));
        }
        return create(copy);
    }

    /** Removes a database, also when somebody is still connected. */
    public void drop(Database database) {
        execute("drop database if exists %s with (force)".formatted(database.name()));
    }

    private synchronized Database create(String name) {
        try {
            BootstrapScript.run(server, name, passwords);
            return new Database(server, name, passwords);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (var connection = server.connectAsSuperuser("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }
}

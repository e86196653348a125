package nl.loodlijn.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import nl.loodlijn.services.Database;
import nl.loodlijn.services.TestServices;
import nl.loodlijn.testing.MigratedDatabase;

/** A database after all migrations, as the application makes it. */
record ReferenceDatabase(Database database) implements AutoCloseable {
    static ReferenceDatabase fresh() {
        return new ReferenceDatabase(MigratedDatabase.fresh());
    }

    /** Runs the migrations once more. */
    void migrateAgain() {
        MigratedDatabase.migrate(database);
    }

    /** The first column of all rows, as text. */
    List<String> ask(String role, String sql) throws SQLException {
        try (Connection connection = database.connect(role)) {
            connection.setSchema("loodlijn");
            try (var rows = connection.createStatement().executeQuery(sql)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
                return values;
            }
        }
    }

    /** Runs statements as the owner. */
    void change(String sql) throws SQLException {
        try (Connection connection = database.connect("loodlijn_owner")) {
            connection.setSchema("loodlijn");
            connection.createStatement().execute(sql);
        }
    }

    @Override
    public void close() {
        TestServices.database().drop(database);
    }
}

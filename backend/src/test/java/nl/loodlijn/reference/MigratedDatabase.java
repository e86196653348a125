package nl.loodlijn.reference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import nl.loodlijn.services.Database;
import nl.loodlijn.services.TestServices;

/** A database after all migrations, as the application makes it. */
public record MigratedDatabase(Database database) implements AutoCloseable {
    public static MigratedDatabase fresh() {
        return new MigratedDatabase(TestServices.database().freshDatabase("migrated", database -> flyway(database).load().migrate()));
    }

    static FluentConfiguration flyway(Database database) {
        return Flyway.configure().dataSource(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner())
                .locations("classpath:db/migration", "classpath:nl/loodlijn/reference/bundle").defaultSchema("loodlijn")
                .createSchemas(true);
    }

    /** The first column of all rows, as text. */
    public List<String> ask(String role, String sql) throws SQLException {
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
    public void change(String sql) throws SQLException {
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

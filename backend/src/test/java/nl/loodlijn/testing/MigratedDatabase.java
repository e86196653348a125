package nl.loodlijn.testing;

import org.flywaydb.core.Flyway;

import nl.loodlijn.services.Database;
import nl.loodlijn.services.TestServices;

/** Databases with all migrations; a copy takes a fraction of a second. */
public final class MigratedDatabase {
    private MigratedDatabase() {
    }

    /** A new database of its own for one test class. */
    public static Database fresh() {
        return TestServices.database().freshDatabase("migrated", MigratedDatabase::migrate);
    }

    /** Runs the migrations as the owner. */
    public static void migrate(Database database) {
        Flyway.configure().dataSource(database.jdbcUrl(), "loodlijn_owner", database.passwords().owner()).schemas("loodlijn")
                .defaultSchema("loodlijn")
                .locations("classpath:db/migration", "classpath:nl/loodlijn/reference/bundle").load().migrate();
    }
}

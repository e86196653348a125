package nl.loodlijn.reference.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import nl.loodlijn.reference.load.Edition;
import nl.loodlijn.reference.load.ReferenceLoad;

/**
 * Loads the tables beside this class. Flyway finds it by its place and runs it after the versioned migrations whenever the
 * content of the tables changed.
 */
public final class BundledTables implements JavaMigration {
    /** The day that the bundled tables describe. */
    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final Map<Edition.Table, String> FILES = Map.of(Edition.Table.MUNICIPALITIES, "municipalities.csv",
            Edition.Table.REGIONS,
            "youth_regions.csv", Edition.Table.MERGERS, "municipality_mergers.csv", Edition.Table.POSTCODES, "postcodes.csv",
            Edition.Table.ALIASES,
            "place_aliases.csv", Edition.Table.CODE_LISTS, "code_lists.csv", Edition.Table.CODES, "codes.csv", Edition.Table.BORDERS,
            "municipality_borders.geojson");

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "reference tables of the application";
    }

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        FILES.values().stream().sorted().forEach(file -> checksum.update(bytes(file)));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Edition.Reading reading = Edition.read(AS_OF, "application",
                table -> Optional.ofNullable(FILES.get(table)).map(file -> new Edition.Content(file, bytes(file))));
        Edition edition = reading.edition().orElseThrow(() -> new IllegalStateException(reading.errors().toString()));
        new ReferenceLoad(context.getConnection(), edition, false).run();
    }

    private static byte[] bytes(String file) {
        try (InputStream content = BundledTables.class.getResourceAsStream("/nl/loodlijn/reference/" + file)) {
            if (content == null) {
                throw new IllegalStateException("The application lacks its table " + file);
            }
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package nl.loodlijn.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.loodlijn.reference.load.Edition;
import nl.loodlijn.reference.load.ReferenceLoad;
import nl.loodlijn.reference.load.Refused;

/**
 * The command with which an operator imports the national tables; docs/reference-data.md tells how. All or nothing: one
 * transaction, as the owner of the database.
 */
public final class ImportReferenceData {
    /** Exit status: everything was imported, the input was refused, the command was not understood or the database is away. */
    public static final int DONE = 0, REFUSED = 1, UNUSABLE = 2;

    private static final int ERRORS_SHOWN = 50;
    private static final Map<String, Edition.Table> OPTIONS = Map.of("--municipalities", Edition.Table.MUNICIPALITIES, "--regions",
            Edition.Table.REGIONS, "--mergers", Edition.Table.MERGERS, "--postcodes", Edition.Table.POSTCODES, "--borders",
            Edition.Table.BORDERS);
    private static final String USAGE = """
            Usage: ImportReferenceData --as-of 2026-01-01 [--regions file.csv] [--municipalities file.csv] [--mergers file.csv]
                   [--postcodes file.csv] [--borders file.geojson]
            The database is the one of LOODLIJN_DB_HOST, LOODLIJN_DB_PORT, LOODLIJN_DB_NAME and LOODLIJN_DB_OWNER_PASSWORD.""";

    private ImportReferenceData() {
    }

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        String address = "jdbc:postgresql://" + environment.getOrDefault("LOODLIJN_DB_HOST", "localhost") + ":"
                + environment.getOrDefault("LOODLIJN_DB_PORT", "5432") + "/" + environment.getOrDefault("LOODLIJN_DB_NAME", "loodlijn");
        System.exit(run(arguments, address, environment.getOrDefault("LOODLIJN_DB_OWNER_PASSWORD", ""), System.out));
    }

    /**
     * @param address JDBC address of the database
     * @return the exit status
     */
    public static int run(String[] arguments, String address, String ownerPassword, PrintStream out) {
        Map<Edition.Table, Path> files = new EnumMap<>(Edition.Table.class);
        Optional<LocalDate> asOf = Optional.empty();
        try {
            for (int index = 0; index + 1 < arguments.length; index += 2) {
                if (arguments[index].equals("--as-of")) {
                    asOf = Optional.of(LocalDate.parse(arguments[index + 1]));
                } else if (OPTIONS.containsKey(arguments[index])) {
                    files.put(OPTIONS.get(arguments[index]), Path.of(arguments[index + 1]));
                } else {
                    out.println("Not known: " + arguments[index]);
                    files.clear();
                    break;
                }
            }
        } catch (DateTimeException notADate) {
            out.println("Not a date such as 2026-01-01: " + notADate.getMessage());
        }
        if (files.isEmpty() || asOf.isEmpty() || arguments.length % 2 != 0) {
            out.println(USAGE);
            return UNUSABLE;
        }
        try {
            return load(asOf.get(), contents(files), address, ownerPassword, out);
        } catch (IOException unreadable) {
            out.println("This file cannot be read: " + unreadable.getMessage());
        } catch (SQLException failed) {
            out.println("The database refused; nothing was imported. " + failed.getMessage());
        }
        return UNUSABLE;
    }

    private static Map<Edition.Table, Edition.Content> contents(Map<Edition.Table, Path> files) throws IOException {
        Map<Edition.Table, Edition.Content> contents = new EnumMap<>(Edition.Table.class);
        for (Map.Entry<Edition.Table, Path> file : files.entrySet()) {
            contents.put(file.getKey(), new Edition.Content(file.getValue().toString(), Files.readAllBytes(file.getValue())));
        }
        return contents;
    }

    private static int load(LocalDate asOf, Map<Edition.Table, Edition.Content> contents, String address, String ownerPassword,
            PrintStream out)
            throws SQLException {
        String source = contents.values().stream().map(content -> String.valueOf(Path.of(content.file()).getFileName()))
                .collect(Collectors.joining(", "));
        Edition.Reading reading = Edition.read(asOf, source, table -> Optional.ofNullable(contents.get(table)));
        if (reading.edition().isEmpty()) {
            return refuse(reading.errors().stream().map(Object::toString).toList(), out);
        }
        try (Connection connection = DriverManager.getConnection(address, "loodlijn_owner", ownerPassword)) {
            connection.setSchema("loodlijn");
            connection.setAutoCommit(false);
            try {
                new ReferenceLoad(connection, reading.edition().get(), true).run();
                connection.commit();
            } catch (Refused refused) {
                connection.rollback();
                return refuse(refused.reasons(), out);
            }
        }
        out.println("Imported as of " + asOf + ": " + counts(reading.edition().get()));
        return DONE;
    }

    private static int refuse(List<String> reasons, PrintStream out) {
        reasons.stream().limit(ERRORS_SHOWN).forEach(out::println);
        if (reasons.size() > ERRORS_SHOWN) {
            out.println("and " + (reasons.size() - ERRORS_SHOWN) + " more");
        }
        out.println("Nothing was imported.");
        return REFUSED;
    }

    private static String counts(Edition edition) {
        List<String> counts = new ArrayList<>();
        edition.regions().ifPresent(rows -> counts.add(rows.size() + " youth regions"));
        edition.municipalities().ifPresent(rows -> counts.add(rows.size() + " municipalities"));
        edition.mergers().ifPresent(rows -> counts.add(rows.size() + " mergers"));
        edition.postcodes().ifPresent(rows -> counts.add(rows.stream().filter(area -> area.main()).count() + " postcodes"));
        edition.borders().ifPresent(text -> counts.add("borders"));
        return String.join(", ", counts);
    }
}

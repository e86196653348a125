package nl.loodlijn.reference.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import nl.loodlijn.reference.domain.CodeList;
import nl.loodlijn.reference.domain.Merger;
import nl.loodlijn.reference.domain.Municipality;
import nl.loodlijn.reference.domain.PlaceAlias;
import nl.loodlijn.reference.domain.PostcodeArea;
import nl.loodlijn.reference.domain.YouthRegion;

/**
 * Tables as they are on one day; a table that is absent is left as it is in the database.
 *
 * @param asOf the day that the tables describe
 * @param source file names or the name of the bundle, for the record of imports
 * @param borders a GeoJSON feature collection
 */
public record Edition(LocalDate asOf, String source, Optional<List<Municipality>> municipalities, Optional<List<YouthRegion>> regions,
        Optional<List<Merger>> mergers, Optional<List<PostcodeArea>> postcodes, Optional<List<PlaceAlias>> aliases,
        Optional<List<CodeList>> codeLists, Optional<List<CodeList.Code>> codes, Optional<String> borders) {

    /** The tables that can be loaded from files. */
    public enum Table {
        MUNICIPALITIES,
        REGIONS,
        MERGERS,
        POSTCODES,
        ALIASES,
        CODE_LISTS,
        CODES,
        BORDERS
    }

    /** A file with the table it holds. */
    public record Content(String file, byte[] bytes) {
    }

    /** Tables, or what is wrong with the files; never both. */
    public record Reading(Optional<Edition> edition, List<LineError> errors) {
    }

    /** Reads all files and tells everything that is wrong with them. */
    public static Reading read(LocalDate asOf, String source, Function<Table, Optional<Content>> files) {
        List<LineError> errors = new ArrayList<>();
        Function<Table, Optional<CsvTable>> csv = table -> files.apply(table)
                .map(content -> new CsvTable(content.file(), content.bytes(), errors));
        Edition edition = new Edition(asOf, source, csv.apply(Table.MUNICIPALITIES).map(ReferenceFiles::municipalities),
                csv.apply(Table.REGIONS).map(ReferenceFiles::regions), csv.apply(Table.MERGERS).map(ReferenceFiles::mergers),
                csv.apply(Table.POSTCODES).map(ReferenceFiles::postcodes), csv.apply(Table.ALIASES).map(ReferenceFiles::aliases),
                csv.apply(Table.CODE_LISTS).map(ReferenceFiles::codeLists), csv.apply(Table.CODES).map(ReferenceFiles::codes),
                files.apply(Table.BORDERS).map(content -> new String(content.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
        return errors.isEmpty() ? new Reading(Optional.of(edition), List.of()) : new Reading(Optional.empty(), List.copyOf(errors));
    }
}

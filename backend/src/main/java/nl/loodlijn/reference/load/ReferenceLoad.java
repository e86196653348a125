package nl.loodlijn.reference.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.loodlijn.reference.domain.Municipality;
import nl.loodlijn.reference.domain.PlaceNames;
import nl.loodlijn.reference.domain.Succession;
import nl.loodlijn.reference.domain.YouthRegion;

/**
 * Brings the reference tables to what an edition says. Rows with validity end the day before the edition and begin on its day;
 * loading the same edition again changes nothing. Runs in the transaction of the caller, as the owner of the tables.
 */
public final class ReferenceLoad {
    private final Connection connection;
    private final Edition edition;
    private final boolean byOperator;
    private final ReferenceTables tables;
    private final List<String> problems = new ArrayList<>();

    /** @param byOperator false for the tables of the application itself, which never replace what an operator imported */
    public ReferenceLoad(Connection connection, Edition edition, boolean byOperator) {
        this.connection = connection;
        this.edition = edition;
        this.byOperator = byOperator;
        this.tables = new ReferenceTables(connection, edition.asOf());
    }

    /** @throws Refused when the tables contradict each other or the database; the caller rolls back */
    public void run() throws SQLException, Refused {
        regions();
        municipalities();
        mergers();
        postcodes();
        borders();
        codes();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        placeNames();
    }

    private void regions() throws SQLException {
        if (edition.regions().isPresent() && mayLoad("youth_region")) {
            tables.succeedRegions(Succession.between(tables.regions(), byKey(edition.regions().get(), YouthRegion::code)));
            remember("youth_region");
        }
    }

    private void municipalities() throws SQLException {
        if (edition.municipalities().isEmpty() || !mayLoad("municipality")) {
            return;
        }
        Map<String, Municipality> later = byKey(edition.municipalities().get(), Municipality::code);
        Set<String> regions = tables.regions().keySet();
        later.values().stream().filter(municipality -> !regions.contains(municipality.regionCode())).forEach(municipality -> problems.add(
                municipality.name() + " is in youth region " + municipality.regionCode() + ", which is not in the table of regions"));
        Map<String, Municipality> present = tables.municipalities();
        tables.succeedMunicipalities(Succession.between(withoutRegion(present), withoutRegion(later)));
        tables.succeedMembers(Succession.between(regionOf(present), regionOf(later)));
        remember("municipality");
    }

    private void mergers() throws SQLException {
        if (edition.mergers().isPresent() && mayLoad("municipality_merger")) {
            tables.addMergers(edition.mergers().get());
            remember("municipality_merger");
        }
    }

    private void postcodes() throws SQLException {
        if (edition.postcodes().isEmpty() || !mayLoad("postcode_area")) {
            return;
        }
        Set<String> known = tables.municipalities().keySet();
        edition.postcodes().get().stream().filter(area -> !known.contains(area.municipalityCode())).forEach(
                area -> problems.add("postcode " + area.pc4() + " lies in " + area.municipalityCode() + ", which is no municipality on "
                        + edition.asOf()));
        if (problems.isEmpty()) {
            tables.replacePostcodes(edition.postcodes().get());
            remember("postcode_area");
        }
    }

    private void borders() throws SQLException {
        if (edition.borders().isEmpty() || !mayLoad("municipality_border")) {
            return;
        }
        tables.replaceBorders(edition.borders().get())
                .forEach(code -> problems.add("there is a border of " + code + ", which is no municipality on " + edition.asOf()));
        if (tables.bordersAreNotInDegrees()) {
            problems.add("the borders are not in longitude and latitude; download them in WGS84 (EPSG:4326)");
        }
        remember("municipality_border");
    }

    private void codes() throws SQLException {
        if (edition.codeLists().isEmpty() || edition.codes().isEmpty()) {
            return;
        }
        tables.update("delete from code");
        tables.update("delete from code_list");
        for (var list : edition.codeLists().get()) {
            tables.update("insert into code_list (list, dutch, english, law, source) values (?, ?, ?, ?, ?)", list.list(), list.dutch(),
                    list.english(),
                    list.law(), list.source());
        }
        int position = 0;
        for (var code : edition.codes().get()) {
            tables.update(
                    "insert into code (list, code, position, dutch, english, law, valid_from, valid_until) values (?, ?, ?, ?, ?, ?, ?, ?)",
                    code.list(), code.code(), position++, code.dutch(), code.english(), code.law(), code.validFrom(), code.validUntil());
        }
    }

    private void placeNames() throws SQLException {
        if (edition.aliases().isPresent()) {
            tables.update("delete from place_name");
        } else {
            tables.update("delete from place_name where kind <> 'ALIAS'");
        }
        Collection<PlaceNames.PlaceName> names = PlaceNames.of(tables.municipalities().values(), tables.mergers(),
                edition.aliases().orElse(List.of()),
                tables.postcodes());
        try (var insert = connection.prepareStatement("insert into place_name (key, municipality_code, kind, label) values (?, ?, ?, ?)")) {
            for (PlaceNames.PlaceName name : names) {
                insert.setString(1, name.key());
                insert.setString(2, name.municipalityCode());
                insert.setString(3, name.kind().name());
                insert.setString(4, name.label());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private boolean mayLoad(String table) throws SQLException {
        List<Boolean> operators = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        tables.query("select by_operator, as_of from reference_import where table_name = ?", row -> {
            operators.add(row.getBoolean(1));
            days.add(row.getObject(2, LocalDate.class));
        }, table);
        if (operators.isEmpty()) {
            return true;
        }
        if (!byOperator && operators.getFirst()) {
            return false;
        }
        if (edition.asOf().isBefore(days.getFirst())) {
            problems.add("table " + table + " already holds an edition of " + days.getFirst() + "; this one is of " + edition.asOf());
            return false;
        }
        return true;
    }

    private void remember(String table) throws SQLException {
        tables.update("""
                insert into reference_import (table_name, as_of, source, by_operator) values (?, ?, ?, ?)
                on conflict (table_name) do update
                   set as_of = excluded.as_of, source = excluded.source, by_operator = excluded.by_operator, imported_at = now()""", table,
                edition.asOf(),
                edition.source(), byOperator);
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(Collectors.toMap(key, row -> row, (first, second) -> second, java.util.LinkedHashMap::new));
    }

    private static Map<String, Municipality> withoutRegion(Map<String, Municipality> rows) {
        return byKey(rows.values().stream().map(row -> new Municipality(row.code(), row.name(), row.province(), "")).toList(),
                Municipality::code);
    }

    private static Map<String, String> regionOf(Map<String, Municipality> rows) {
        return rows.values().stream().filter(row -> !row.regionCode().isEmpty())
                .collect(Collectors.toMap(Municipality::code, Municipality::regionCode));
    }
}

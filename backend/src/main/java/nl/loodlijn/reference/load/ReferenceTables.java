package nl.loodlijn.reference.load;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.reference.domain.Merger;
import nl.loodlijn.reference.domain.Municipality;
import nl.loodlijn.reference.domain.PostcodeArea;
import nl.loodlijn.reference.domain.Succession;
import nl.loodlijn.reference.domain.YouthRegion;

/** The SQL of the reference tables, for the owner of the database, inside a transaction of the caller. */
final class ReferenceTables {
    private final Connection connection;
    private final LocalDate asOf;

    ReferenceTables(Connection connection, LocalDate asOf) {
        this.connection = connection;
        this.asOf = asOf;
    }

    /** The municipalities that are valid on the day, by code. */
    Map<String, Municipality> municipalities() throws SQLException {
        Map<String, Municipality> rows = new LinkedHashMap<>();
        query("""
                select m.code, m.name, m.province, coalesce(r.region_code, '')
                  from municipality m
                  left join youth_region_municipality r
                    on r.municipality_code = m.code and r.valid_from <= ? and coalesce(r.valid_until, 'infinity') >= ?
                 where m.valid_from <= ? and coalesce(m.valid_until, 'infinity') >= ?""",
                row -> rows.put(row.getString(1), new Municipality(row.getString(1), row.getString(2), row.getString(3), row.getString(4))),
                asOf, asOf,
                asOf, asOf);
        return rows;
    }

    /** The youth regions that are valid on the day, by code. */
    Map<String, YouthRegion> regions() throws SQLException {
        Map<String, YouthRegion> rows = new LinkedHashMap<>();
        query("select code, name from youth_region where valid_from <= ? and coalesce(valid_until, 'infinity') >= ?",
                row -> rows.put(row.getString(1), new YouthRegion(row.getString(1), row.getString(2))), asOf, asOf);
        return rows;
    }

    List<Merger> mergers() throws SQLException {
        List<Merger> rows = new ArrayList<>();
        query("select old_code, old_name, new_code, merged_on from municipality_merger",
                row -> rows.add(new Merger(row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class))));
        return rows;
    }

    List<PostcodeArea> postcodes() throws SQLException {
        List<PostcodeArea> rows = new ArrayList<>();
        query("select pc4, municipality_code, is_main, share, place, inhabitants, latitude, longitude from postcode_area",
                row -> rows
                        .add(new PostcodeArea(row.getString(1), row.getString(2), row.getBoolean(3), row.getBigDecimal(4), row.getString(5),
                                (@Nullable Integer) row.getObject(6), row.getBigDecimal(7), row.getBigDecimal(8))));
        return rows;
    }

    void succeedMunicipalities(Succession<Municipality> changes) throws SQLException {
        end("delete from municipality where code = ? and valid_from = ?",
                "update municipality set valid_until = ? where code = ? and valid_from <= ? and coalesce(valid_until, 'infinity') >= ?",
                changes);
        for (Municipality row : changes.begun().values()) {
            if (update("update municipality set valid_until = null where code = ? and valid_until = ? and name = ? and province = ?",
                    row.code(),
                    asOf.minusDays(1), row.name(), row.province()) == 0) {
                update("insert into municipality (code, name, province, valid_from) values (?, ?, ?, ?)", row.code(), row.name(),
                        row.province(),
                        asOf);
            }
        }
    }

    void succeedRegions(Succession<YouthRegion> changes) throws SQLException {
        end("delete from youth_region where code = ? and valid_from = ?",
                "update youth_region set valid_until = ? where code = ? and valid_from <= ? and coalesce(valid_until, 'infinity') >= ?",
                changes);
        for (YouthRegion row : changes.begun().values()) {
            if (update("update youth_region set valid_until = null where code = ? and valid_until = ? and name = ?", row.code(),
                    asOf.minusDays(1),
                    row.name()) == 0) {
                update("insert into youth_region (code, name, valid_from) values (?, ?, ?)", row.code(), row.name(), asOf);
            }
        }
    }

    /** @param changes the code of the region by the code of the municipality */
    void succeedMembers(Succession<String> changes) throws SQLException {
        end("delete from youth_region_municipality where municipality_code = ? and valid_from = ?", """
                update youth_region_municipality set valid_until = ?
                 where municipality_code = ? and valid_from <= ? and coalesce(valid_until, 'infinity') >= ?""", changes);
        for (Map.Entry<String, String> row : changes.begun().entrySet()) {
            if (update(
                    "update youth_region_municipality set valid_until = null where municipality_code = ? and valid_until = ? and region_code = ?",
                    row.getKey(), asOf.minusDays(1), row.getValue()) == 0) {
                update("insert into youth_region_municipality (municipality_code, region_code, valid_from) values (?, ?, ?)", row.getKey(),
                        row.getValue(), asOf);
            }
        }
    }

    private void end(String deleteIfBegunToday, String endYesterday, Succession<?> changes) throws SQLException {
        for (String key : changes.ended()) {
            if (update(deleteIfBegunToday, key, asOf) == 0) {
                update(endYesterday, asOf.minusDays(1), key, asOf, asOf);
            }
        }
    }

    void addMergers(List<Merger> mergers) throws SQLException {
        for (Merger merger : mergers) {
            update("""
                    insert into municipality_merger (old_code, old_name, new_code, merged_on) values (?, ?, ?, ?)
                    on conflict (old_code, new_code) do update set old_name = excluded.old_name, merged_on = excluded.merged_on""",
                    merger.oldCode(),
                    merger.oldName(), merger.newCode(), merger.mergedOn());
        }
    }

    void replacePostcodes(List<PostcodeArea> areas) throws SQLException {
        update("delete from postcode_area");
        String insert = """
                insert into postcode_area (pc4, municipality_code, is_main, share, place, inhabitants, latitude, longitude)
                values (?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (PostcodeArea area : areas) {
                bind(statement, area.pc4(), area.municipalityCode(), area.main(), area.share(), area.place(), area.inhabitants(),
                        area.latitude(),
                        area.longitude());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Codes of the borders in a GeoJSON feature collection that are no municipality on the day; writes the others. */
    List<String> replaceBorders(String geoJson) throws SQLException {
        update("delete from municipality_border");
        update("""
                insert into municipality_border (code, geojson)
                select coalesce(feature #>> '{properties,statcode}', feature #>> '{properties,gm_code}', feature ->> 'id'), feature -> 'geometry'
                  from jsonb_array_elements(?::jsonb -> 'features') feature""", geoJson);
        List<String> unknown = new ArrayList<>();
        query("""
                select b.code from municipality_border b
                 where not exists (select from municipality m where m.code = b.code and m.valid_from <= ? and coalesce(m.valid_until, 'infinity') >= ?)
                 order by b.code""", row -> unknown.add(row.getString(1)), asOf, asOf);
        return unknown;
    }

    /** Whether a border lies outside the range of degrees: the file is in metres (RD) instead of WGS84. */
    boolean bordersAreNotInDegrees() throws SQLException {
        List<BigDecimal> largest = new ArrayList<>();
        query("select max((jsonb_path_query_first(geojson, '$.coordinates.**{last}') #>> '{}')::numeric) from municipality_border",
                row -> largest.add(row.getBigDecimal(1)));
        return largest.stream().anyMatch(degrees -> degrees != null && degrees.compareTo(BigDecimal.valueOf(180)) > 0);
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** What is done with each row of a result. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void query(String sql, Row each, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}

package nl.loodlijn.shortlist.imports.domain;

import java.util.Map;

/**
 * What one column of the file means.
 *
 * @param column name in the header
 * @param options {@code separator}: the one character that divides several values in a cell
 */
public record MappedColumn(String column, ImportField field, Map<String, String> options) {
    static final String SEPARATOR = "separator";

    public MappedColumn {
        options = Map.copyOf(options);
    }

    public static MappedColumn of(String column, ImportField field) {
        return new MappedColumn(column, field, Map.of());
    }
}

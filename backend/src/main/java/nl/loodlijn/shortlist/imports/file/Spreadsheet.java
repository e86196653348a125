package nl.loodlijn.shortlist.imports.file;

import java.util.List;

/**
 * The first sheet of a file as text.
 *
 * @param encoding IANA name of the encoding of a text file; {@code XLSX} for a workbook
 * @param columns names in the header, each once, none blank
 * @param rows lines below the header that hold anything
 */
public record Spreadsheet(String encoding, List<String> columns, List<Row> rows) {

    /**
     * A line below the header.
     *
     * @param line number of the line in the file, the header being 1 when it stands first
     * @param cells text per column, empty for an empty cell; may be longer or shorter than the header
     */
    public record Row(int line, List<String> cells) {
    }
}

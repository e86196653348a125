package nl.loodlijn.platform.csv;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Lines of CSV as a spreadsheet program opens them with a double click: UTF-8 with a byte order mark; semicolons for a Dutch reader,
 * commas for an English one.
 */
public final class CsvLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A text that starts with one of these is taken for a formula. */
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvLines() {
    }

    /** The beginning of a file: the byte order mark and the line with the names of the columns. */
    public static byte[] heading(List<String> names, Locale language) {
        return (BYTE_ORDER_MARK + written(List.of(names), language)).getBytes(StandardCharsets.UTF_8);
    }

    /** @param lines each with its cells, made {@link #harmless} where people wrote them */
    public static byte[] of(List<List<String>> lines, Locale language) {
        return written(lines, language).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The text, not to be taken for a formula.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection (OWASP)</a>
     */
    public static String harmless(String text) {
        return text.isEmpty() || STARTS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String written(List<List<String>> lines, Locale language) {
        StringWriter written = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(language.getLanguage().equals("en") ? ',' : ';')
                .lineDelimiter(LineDelimiter.CRLF).build(written)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }
}

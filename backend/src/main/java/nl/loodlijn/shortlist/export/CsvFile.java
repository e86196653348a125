package nl.loodlijn.shortlist.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.loodlijn.shortlist.Listing;

import reactor.core.publisher.Flux;

/**
 * CSV as a Dutch spreadsheet program opens it with a double click: UTF-8 with a byte order mark, semicolons and decimal commas; in
 * English commas and decimal points.
 */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** A text that starts with one of these is taken for a formula. */
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvFile() {
    }

    static Flux<byte[]> write(Flux<List<Listing>> pages, ExportText text) {
        List<String> headings = Column.ALL.stream().map(column -> text.in(column.heading())).toList();
        return Flux.concat(Flux.just(bytes(BYTE_ORDER_MARK + lines(List.of(headings), text))),
                pages.map(page -> bytes(lines(page.stream().map(listing -> line(listing, text)).toList(), text))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(List<List<String>> lines, ExportText text) {
        StringWriter written = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(text.dutch() ? ';' : ',').lineDelimiter(LineDelimiter.CRLF)
                .build(written)) {
            lines.forEach(writer::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static List<String> line(Listing listing, ExportText text) {
        return Column.cells(listing, text).stream().map(cell -> textOf(cell, text)).toList();
    }

    private static String textOf(Cell cell, ExportText text) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text one -> harmless(one.text());
            case Cell.Figure one -> text.dutch() ? one.number().toPlainString().replace('.', ',') : one.number().toPlainString();
            case Cell.Day one -> one.date().toString();
        };
    }

    /** @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection (OWASP)</a> */
    private static String harmless(String text) {
        return STARTS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

package nl.loodlijn.contract.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import nl.loodlijn.platform.csv.CsvLines;
import nl.loodlijn.platform.problem.Message;

/**
 * A table as a file: CSV, or a workbook of one sheet with days as days. Text stays text, also when it looks like a formula.
 *
 * @param cells a text, a {@link LocalDate} or null for each column
 */
public record TableFile(Message sheet, List<Heading> headings, List<List<@Nullable Object>> cells) {
    private static final int LONGEST_TEXT = 32_767;

    /** The kinds of file. */
    public enum Format {
        CSV("text/csv;charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param width in characters */
    public record Heading(Message name, int width) {
        public static Heading of(String dutch, String english, int width) {
            return new Heading(Message.of(dutch, english), width);
        }
    }

    /** Blocks while it is made. */
    public byte[] write(Format format, Locale language) {
        return switch (format) {
            case CSV -> csv(language);
            case XLSX -> workbook(language);
        };
    }

    private byte[] csv(Locale language) {
        byte[] heading = CsvLines.heading(headings.stream().map(one -> one.name().in(language)).toList(), language);
        List<List<String>> lines = new ArrayList<>();
        for (List<@Nullable Object> row : cells) {
            lines.add(row.stream().map(TableFile::text).toList());
        }
        byte[] rest = CsvLines.of(lines, language);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(heading);
        all.writeBytes(rest);
        return all.toByteArray();
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> day.toString();
            default -> CsvLines.harmless(cell.toString());
        };
    }

    private byte[] workbook(Locale language) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "Loodlijn", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet.in(language));
            page.freezePane(0, 1);
            for (int column = 0; column < headings.size(); column++) {
                page.width(column, headings.get(column).width());
                page.inlineString(0, column, headings.get(column).name().in(language));
                page.style(0, column).bold().wrapText(true).set();
            }
            for (int row = 0; row < cells.size(); row++) {
                for (int column = 0; column < headings.size(); column++) {
                    put(page, row + 1, column, cells.get(row).get(column));
                }
            }
            page.setAutoFilter(0, 0, cells.size(), headings.size() - 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private static void put(Worksheet page, int row, int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {
            }
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> {
                String text = cell.toString();
                page.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
            }
        }
    }
}

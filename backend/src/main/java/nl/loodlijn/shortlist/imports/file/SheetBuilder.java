package nl.loodlijn.shortlist.imports.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import nl.loodlijn.shortlist.imports.domain.CleanText;

/** Collects lines within the limits: the first that holds anything is the header. Equal cells share one text in memory. */
final class SheetBuilder {
    private static final int NAME_CHARACTERS = 200;

    private final String encoding;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Spreadsheet.Row> rows = new ArrayList<>();
    private @Nullable List<String> columns;
    private long cells;

    SheetBuilder(String encoding) {
        this.encoding = encoding;
    }

    void add(int line, List<String> written) {
        List<String> values = written.stream().map(CleanText::keepable).toList();
        int width = widthOf(values);
        if (width == 0) {
            return;
        }
        if (columns == null) {
            columns = header(values.subList(0, width));
            return;
        }
        int kept = Math.max(width, Math.min(values.size(), columns.size()));
        cells += kept;
        if (rows.size() == ReadLimits.LINES) {
            throw ReadLimits.tooManyLines();
        }
        if (cells > ReadLimits.CELLS) {
            throw ReadLimits.tooManyCells();
        }
        rows.add(new Spreadsheet.Row(line, values.subList(0, kept).stream().map(this::shared).toList()));
    }

    Spreadsheet build() {
        if (columns == null) {
            throw UnreadableFile.empty();
        }
        if (rows.isEmpty()) {
            throw UnreadableFile.onlyHeader();
        }
        return new Spreadsheet(encoding, columns, List.copyOf(rows));
    }

    private String shared(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    private static List<String> header(List<String> values) {
        if (values.size() > ReadLimits.COLUMNS) {
            throw ReadLimits.tooManyColumns();
        }
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String written = values.get(i).strip().replaceAll("\\s+", " ");
            String name = written.isEmpty() ? "Kolom " + (i + 1) : written;
            if (name.length() > NAME_CHARACTERS) {
                throw UnreadableFile.longColumnName(i + 1);
            }
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw UnreadableFile.duplicateColumn(name);
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private static int widthOf(List<String> values) {
        int width = values.size();
        while (width > 0 && values.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }
}

package nl.loodlijn.reference.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A table in a CSV file: UTF-8, a header line, commas or semicolons, lines that begin with # are comments. Columns are found
 * by a pattern of their name; the others are ignored.
 */
final class CsvTable {
    private final String file;
    private final byte[] content;
    private final List<LineError> errors;

    /** @param errors where everything that is wrong is added */
    CsvTable(String file, byte[] content, List<LineError> errors) {
        this.file = file;
        this.content = content;
        this.errors = errors;
    }

    /**
     * @param required patterns of the columns that must be there
     * @param optional patterns of the columns that may be there
     * @param reading makes the rows of a line, or throws {@link CsvLine.Wrong}
     * @param key what is unique in the file
     */
    <T> List<T> read(List<String> required, List<String> optional, Function<CsvLine, List<T>> reading, Function<T, String> key) {
        List<T> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = open()) {
            Iterator<CsvRecord> lines = reader.iterator();
            Map<String, Integer> columns = lines.hasNext() ? columns(lines.next(), required, optional) : Map.of();
            if (!columns.keySet().containsAll(required)) {
                required.stream().filter(name -> !columns.containsKey(name)).forEach(name -> add(0, "there is no column " + name));
                return List.of();
            }
            Set<String> seen = new HashSet<>();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                try {
                    for (T row : reading.apply(new CsvLine(columns, line))) {
                        if (!seen.add(key.apply(row))) {
                            throw new CsvLine.Wrong(key.apply(row) + " was there already");
                        }
                        rows.add(row);
                    }
                } catch (CsvLine.Wrong wrong) {
                    add(line.getStartingLineNumber(), wrong.text());
                }
            }
            if (rows.isEmpty() && errors.isEmpty()) {
                add(0, "there are no rows");
            }
        } catch (CharacterCodingException notUtf8) {
            add(0, "this is not UTF-8; save the file as CSV UTF-8");
        } catch (CsvParseException broken) {
            add(0, "this cannot be read as CSV: " + broken.getMessage());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return rows;
    }

    private CsvReader<CsvRecord> open() throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String header = unmarked.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        char separator = header.indexOf(';') >= 0 ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).commentStrategy(CommentStrategy.SKIP).skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true).ofCsvRecord(unmarked);
    }

    private static Map<String, Integer> columns(CsvRecord header, List<String> required, List<String> optional) {
        Map<String, Integer> columns = new HashMap<>();
        for (int index = 0; index < header.getFieldCount(); index++) {
            String name = header.getField(index).strip();
            for (List<String> patterns : List.of(required, optional)) {
                for (String pattern : patterns) {
                    if (name.matches(pattern)) {
                        columns.putIfAbsent(pattern, index);
                    }
                }
            }
        }
        return columns;
    }

    private void add(long line, String text) {
        errors.add(new LineError(file, line, text));
    }
}

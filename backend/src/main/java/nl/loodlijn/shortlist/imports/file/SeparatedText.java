package nl.loodlijn.shortlist.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** Comma separated values (RFC 4180), also with the semicolons and tabs that Dutch spreadsheet programs write. */
final class SeparatedText {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\Asep=([;,\t])\r?\n", Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE_RECORDS = 50;

    private SeparatedText() {
    }

    static Spreadsheet read(DecodedText decoded) {
        String text = decoded.text();
        Matcher named = SEPARATOR_LINE.matcher(text);
        boolean separatorNamed = named.find();
        char separator = separatorNamed ? named.group(1).charAt(0) : likelySeparator(text);
        String table = separatorNamed ? text.substring(named.end()) : text;
        int linesBefore = separatorNamed ? 1 : 0;
        SheetBuilder sheet = new SheetBuilder(decoded.encoding());
        long line = 1;
        try (CsvReader<CsvRecord> records = reader(table, separator)) {
            for (CsvRecord csv : records) {
                line = csv.getStartingLineNumber() + linesBefore;
                sheet.add(Math.toIntExact(line), csv.getFields());
            }
        } catch (CsvParseException damaged) {
            throw UnreadableFile.badQuotes(line + 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sheet.build();
    }

    private static char likelySeparator(String text) {
        return SEPARATORS.stream().max(Comparator.comparingInt(separator -> evenness(text, separator))).orElse(',');
    }

    /** How many lines of the sample have as many cells as the header, weighed by the number of cells; a single cell counts nothing. */
    private static int evenness(String text, char separator) {
        List<Integer> widths = widths(text, separator);
        if (widths.isEmpty() || widths.getFirst() == 1) {
            return 0;
        }
        int header = widths.getFirst();
        int even = (int) widths.stream().filter(width -> width == header).count();
        return even * 100 / widths.size() * Math.min(header, ReadLimits.COLUMNS);
    }

    /** Numbers of cells per line of the sample, as far as it can be read. */
    private static List<Integer> widths(String text, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> records = reader(text, separator)) {
            for (CsvRecord csv : records) {
                widths.add(csv.getFieldCount());
                if (widths.size() == SAMPLE_RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException damaged) {
            return widths;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return widths;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        CsvRecordHandler handler = CsvRecordHandler.builder().maxFields(ReadLimits.COLUMNS * 2).maxFieldSize(ReadLimits.CELL_CHARACTERS)
                .maxRecordSize(ReadLimits.CELL_CHARACTERS * 10).build();
        return CsvReader.builder().fieldSeparator(separator).skipEmptyLines(true).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false).allowUnclosedQuote(false).build(handler, text);
    }
}

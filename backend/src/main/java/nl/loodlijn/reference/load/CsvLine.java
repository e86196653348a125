package nl.loodlijn.reference.load;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvRecord;

/** One line of a file, read field by field; the first field that is wrong ends the line. */
final class CsvLine {
    /** Ends the reading of a line. Carries no stack trace: a line that is wrong is an expected outcome. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String text) {
            super(text, null, false, false);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    private final Map<String, Integer> columns;
    private final CsvRecord fields;

    CsvLine(Map<String, Integer> columns, CsvRecord fields) {
        this.columns = columns;
        this.fields = fields;
    }

    /** @param column the pattern by which the column was found */
    Optional<String> optional(String column) {
        Integer index = columns.get(column);
        return index == null || index >= fields.getFieldCount()
                ? Optional.empty()
                : Optional.of(fields.getField(index).strip()).filter(text -> !text.isEmpty());
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> new Wrong("column " + column + " is empty"));
    }

    String matching(String column, Pattern form, String example) {
        String text = text(column);
        if (!form.matcher(text).matches()) {
            throw new Wrong("column " + column + " is \"" + text + "\", but looks like " + example);
        }
        return text;
    }

    LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> new Wrong("column " + column + " is empty"));
    }

    Optional<LocalDate> optionalDate(String column) {
        return optional(column).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException notADate) {
                throw new Wrong("column " + column + " is \"" + text + "\", but is a date such as 2026-01-01");
            }
        });
    }

    Optional<BigDecimal> number(String column, String least, String most) {
        return optional(column).map(text -> number(column, text, least, most));
    }

    static BigDecimal number(String column, String text, String least, String most) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.compareTo(new BigDecimal(least)) >= 0 && number.compareTo(new BigDecimal(most)) <= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Wrong("column " + column + " is \"" + text + "\", but is a number with a decimal point");
        }
        throw new Wrong("column " + column + " is " + text + ", but lies between " + least + " and " + most);
    }
}

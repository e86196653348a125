package nl.loodlijn.shortlist.imports.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The text of a cell of a workbook: numbers with a point, dates as yyyy-mm-dd, of a formula the value that was last computed. */
final class CellText {
    /** Day zero of the calendar of spreadsheets (ECMA-376 part 1, 18.17.4.1), for dates after 28 February 1900. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final double LAST_DAY = 2_958_465;

    private CellText() {
    }

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell, cell.getRawValue());
            case STRING -> cell.getText();
            case FORMULA -> computed(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "ja" : "nee";
            case ERROR -> String.valueOf(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    private static String computed(Cell cell) {
        String raw = cell.getRawValue();
        return raw != null && NUMBER.matcher(raw).matches() ? number(cell, raw) : raw == null ? "" : raw;
    }

    private static String number(Cell cell, @Nullable String raw) {
        if (raw == null || !NUMBER.matcher(raw).matches()) {
            return raw == null ? "" : raw;
        }
        BigDecimal number = new BigDecimal(raw);
        if (isDate(cell.getDataFormatId(), cell.getDataFormatString()) && number.signum() > 0 && number.doubleValue() <= LAST_DAY) {
            return date(number);
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(BigDecimal days) {
        LocalDateTime moment = DAY_ZERO.plusSeconds(Math.round(days.doubleValue() * ChronoUnit.DAYS.getDuration().toSeconds()));
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    /** Built-in formats 14-22, 27-36, 45-47 and 50-58 are dates and times (ECMA-376 part 1, 18.8.30); others by the letters of their pattern. */
    private static boolean isDate(@Nullable Integer format, @Nullable String pattern) {
        if (format != null && (format >= 14 && format <= 22 || format >= 27 && format <= 36 || format >= 45 && format <= 47
                || format >= 50 && format <= 58)) {
            return true;
        }
        if (pattern == null || pattern.equalsIgnoreCase("General") || pattern.equals("@")) {
            return false;
        }
        String letters = LITERALS.matcher(pattern).replaceAll("");
        return letters.matches("(?i).*[ymdj].*") && !letters.matches(".*[0#].*");
    }
}

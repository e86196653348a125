package nl.loodlijn.contract.register;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a year.
 *
 * @param number 1 to 4
 */
public record Quarter(Year year, int number) {
    private static final Pattern TEXT = Pattern.compile("(20[0-9]{2})-([1-4])");

    /** Reads such as 2026-4. */
    public static Optional<Quarter> of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Quarter(Year.of(Integer.parseInt(parts.group(1))), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public LocalDate firstDay() {
        return year.atMonth(number * 3 - 2).atDay(1);
    }

    public LocalDate lastDay() {
        return year.atMonth(number * 3).atEndOfMonth();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}

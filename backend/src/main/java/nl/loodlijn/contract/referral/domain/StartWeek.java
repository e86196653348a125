package nl.loodlijn.contract.referral.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The week in which help begins, as ISO 8601 writes it: {@code 2026-W49}. */
public final class StartWeek {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-W\\d{2}");

    private StartWeek() {
    }

    /** Its Monday; empty when it is no week. */
    public static Optional<LocalDate> monday(String week) {
        if (!WRITTEN.matcher(week).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        } catch (DateTimeException noSuchWeek) {
            return Optional.empty();
        }
    }

    /** Whether it is the week of a day or one of the 52 after it. */
    public static boolean isSoon(LocalDate monday, LocalDate today) {
        return !monday.plusDays(6).isBefore(today) && !monday.isAfter(today.plusWeeks(52));
    }
}

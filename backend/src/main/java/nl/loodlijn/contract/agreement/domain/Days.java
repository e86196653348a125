package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words. */
final class Days {
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {
    }

    static String dutch(LocalDate day) {
        return DUTCH.format(day);
    }

    static String english(LocalDate day) {
        return ENGLISH.format(day);
    }
}

package nl.loodlijn.contract.agreement.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in words. */
public final class Days {
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {
    }

    public static String dutch(LocalDate day) {
        return DUTCH.format(day);
    }

    public static String english(LocalDate day) {
        return ENGLISH.format(day);
    }
}

package nl.loodlijn.platform.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days that a royal decree puts on a par with a holiday (Algemene termijnenwet, article 3 (3)), as far as they were announced. They stand
 * in {@code equated_days.csv}, whose source and upkeep are told in docs/reference-data.md.
 */
final class EquatedDays {
    static final Set<LocalDate> BY_DECREE = read();

    private EquatedDays() {
    }

    private static Set<LocalDate> read() {
        InputStream file = Objects.requireNonNull(EquatedDays.class.getResourceAsStream("equated_days.csv"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            // The first line of the file names its columns.
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

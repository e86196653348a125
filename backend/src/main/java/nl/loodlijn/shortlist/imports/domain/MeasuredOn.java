package nl.loodlijn.shortlist.imports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The day for which a waiting time was given (peildatum).
 *
 * @param date of a month without a day: the first of that month
 * @param text what was written, when it is less precise than a day; else null
 */
public record MeasuredOn(LocalDate date, @Nullable String text) {
    private static final int EARLIEST_YEAR = 2000;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})(?:[-/](\\d{1,2}))?(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{1,2})[-/.])?(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(?:(\\d{1,2})\\.?\\s+)?(\\p{L}{3,9})\\.?\\s+(\\d{4})");
    private static final List<List<String>> MONTHS = List.of(List.of("januari", "january", "jan"), List.of("februari", "february", "feb"),
            List.of("maart", "march", "mrt", "mar"), List.of("april", "apr"), List.of("mei", "may"), List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"), List.of("augustus", "august", "aug"), List.of("september", "sept", "sep"),
            List.of("oktober", "october", "okt", "oct"), List.of("november", "nov"), List.of("december", "dec"));

    /** Reads 2026-08-22, 22-8-2026, 22 augustus 2026, and months such as 2026-05 and mei 2026. */
    public static Parsed<MeasuredOn> parse(String cell, LocalDate today) {
        String written = Words.oneLine(cell);
        return read(written).map(measured -> measured.plausible(today))
                .orElseGet(() -> Parsed.refused("date-not-readable", "Schrijf de datum als 2026-08-22, 22-8-2026 of 2026-08.",
                        "Write the date as 2026-08-22, 22-8-2026 or 2026-08."));
    }

    private static Optional<MeasuredOn> read(String written) {
        Matcher yearFirst = YEAR_FIRST.matcher(written);
        if (yearFirst.matches()) {
            return at(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3), written);
        }
        Matcher dayFirst = DAY_FIRST.matcher(written);
        if (dayFirst.matches()) {
            return at(dayFirst.group(3), Integer.parseInt(dayFirst.group(2)), dayFirst.group(1), written);
        }
        Matcher inWords = IN_WORDS.matcher(written);
        return inWords.matches() ? at(inWords.group(3), month(inWords.group(2)), inWords.group(1), written) : Optional.empty();
    }

    private static Optional<MeasuredOn> at(String year, int month, @Nullable String day, String written) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new MeasuredOn(date, day == null ? written : null));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(lower)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Parsed<MeasuredOn> plausible(LocalDate today) {
        if (date.isAfter(today)) {
            return Parsed.refused("date-in-future", "Deze datum ligt in de toekomst. Geef de dag waarop de wachttijd is gemeten.",
                    "This date is in the future. Give the day on which the waiting time was measured.");
        }
        if (date.getYear() < EARLIEST_YEAR) {
            return Parsed.refused("date-too-old", "Deze datum ligt voor 2000. Controleer het jaar.",
                    "This date is before 2000. Check the year.");
        }
        return Parsed.of(this);
    }
}

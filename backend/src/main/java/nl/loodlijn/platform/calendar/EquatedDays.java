package nl.loodlijn.platform.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Days that a royal decree puts on a par with a holiday (Algemene termijnenwet, article 3 (3)), as far as they were announced: the
 * decree for 2023-2025 and the one for 2026-2028. A new decree adds its days here.
 */
final class EquatedDays {
    static final Set<LocalDate> BY_DECREE = Set.of(
            LocalDate.of(2023, 4, 28), LocalDate.of(2023, 5, 19), LocalDate.of(2024, 5, 10), LocalDate.of(2024, 12, 27),
            LocalDate.of(2025, 5, 30), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 5, 15), LocalDate.of(2027, 5, 7),
            LocalDate.of(2028, 4, 28), LocalDate.of(2028, 5, 26));

    private EquatedDays() {
    }
}

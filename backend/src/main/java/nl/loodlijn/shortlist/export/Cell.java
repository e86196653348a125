package nl.loodlijn.shortlist.export;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What stands in a cell; the kind decides how a spreadsheet takes it. */
sealed interface Cell {
    record Empty() implements Cell {
    }

    record Text(String text) implements Cell {
    }

    record Figure(BigDecimal number) implements Cell {
    }

    record Day(LocalDate date) implements Cell {
    }

    static Cell of(@Nullable String text) {
        return text == null || text.isEmpty() ? new Empty() : new Text(text);
    }

    static Cell of(@Nullable BigDecimal number) {
        return number == null ? new Empty() : new Figure(number);
    }

    static Cell of(@Nullable LocalDate date) {
        return date == null ? new Empty() : new Day(date);
    }
}

package nl.loodlijn.contract.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values read in a sentence. */
enum SlotWords {
    DUTCH(Locale.of("nl"), '.', ',') {
        @Override
        String length(int count, Slot.Unit unit) {
            return whole(count) + " " + unit.dutch(count);
        }
    },
    ENGLISH(Locale.ENGLISH, ',', '.') {
        @Override
        String length(int count, Slot.Unit unit) {
            return whole(count) + " " + unit.english(count);
        }
    };

    private final DateTimeFormatter day;
    private final DecimalFormatSymbols symbols;

    SlotWords(Locale language, char thousands, char decimal) {
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        this.symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(thousands);
        symbols.setDecimalSeparator(decimal);
    }

    abstract String length(int count, Slot.Unit unit);

    String percent(BigDecimal percent) {
        return new DecimalFormat("#,##0.##", symbols).format(percent) + "%";
    }

    /** Whole euros without decimals, anything else with two. */
    String amount(long cents) {
        BigDecimal euros = BigDecimal.valueOf(cents, 2);
        return "€ " + new DecimalFormat(cents % 100 == 0 ? "#,##0" : "#,##0.00", symbols).format(euros);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String whole(int number) {
        return new DecimalFormat("#,##0", symbols).format(number);
    }
}

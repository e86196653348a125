package nl.loodlijn.contract.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Something that parties fill in within bounds (invulveld). No slot takes free text, so that a standard article stays what it is. */
public sealed interface Slot {
    /** Unique within a version; written as the code of an article. */
    String key();

    /** What is asked, in Dutch. */
    String label();

    /** From {@code min} to and including {@code max} percent, with at most two decimals. */
    record Percentage(String key, String label, BigDecimal min, BigDecimal max) implements Slot {
    }

    /** Money in cents of a euro, both bounds included. */
    record Amount(String key, String label, long minCents, long maxCents) implements Slot {
    }

    /** A day, both bounds included; without a bound any day. */
    record Day(String key, String label, @Nullable LocalDate earliest, @Nullable LocalDate latest) implements Slot {
    }

    /** A number of days, weeks or months, both bounds included. */
    record Duration(String key, String label, Unit unit, int min, int max) implements Slot {
    }

    /** A whole number, both bounds included. */
    record Number(String key, String label, int min, int max) implements Slot {
    }

    /** One of these words, which read in the text as they stand here. */
    record Choice(String key, String label, List<String> options) implements Slot {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of these parties. */
    record Party(String key, String label, List<ContractParty> parties) implements Slot {
        public Party {
            parties = List.copyOf(parties);
        }
    }

    /** Unit of a {@link Duration}. */
    enum Unit {
        DAYS("dag", "dagen", "day", "days"),
        WEEKS("week", "weken", "week", "weeks"),
        MONTHS("maand", "maanden", "month", "months");

        private final String oneDutch;
        private final String moreDutch;
        private final String oneEnglish;
        private final String moreEnglish;

        Unit(String oneDutch, String moreDutch, String oneEnglish, String moreEnglish) {
            this.oneDutch = oneDutch;
            this.moreDutch = moreDutch;
            this.oneEnglish = oneEnglish;
            this.moreEnglish = moreEnglish;
        }

        String dutch(int count) {
            return count == 1 ? oneDutch : moreDutch;
        }

        String english(int count) {
            return count == 1 ? oneEnglish : moreEnglish;
        }
    }
}

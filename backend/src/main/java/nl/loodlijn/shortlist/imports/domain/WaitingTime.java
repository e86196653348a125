package nl.loodlijn.shortlist.imports.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A waiting time (wachttijd) as providers write it.
 *
 * @param weeks 0 to 520 with one decimal; null when it is not known, which is not the same as zero
 * @param text what was written, when it says more than the number does; else null
 */
public record WaitingTime(@Nullable BigDecimal weeks, @Nullable String text) {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(520);
    private static final String NUMBER = "(-?\\d{1,6}(?:[.,]\\d{1,20})?)";
    private static final String UNIT = "(weken|week|wkn|wk|w|weeks|maanden|maand|mnd|mnden|months|month|dagen|dag|dgn|days|day)?\\.?";
    private static final Pattern SINGLE = Pattern
            .compile("(?:ca\\.?|circa|ongeveer|max\\.?|maximaal|<|>|±|~|about)?\\s*" + NUMBER + "\\s*" + UNIT);
    private static final Pattern RANGE = Pattern
            .compile("(?:ca\\.?|circa|ongeveer|about)?\\s*" + NUMBER + "\\s*" + UNIT + "\\s*(?:-|–|—|tot|t/m|à|to)\\s*" + NUMBER + "\\s*"
                    + UNIT);
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Set<String> NONE = Set.of("geen wachttijd", "geen wachtlijst", "direct", "direct plek", "per direct", "no wait",
            "none");
    private static final Set<String> UNKNOWN = Set.of("", "onbekend", "n v t", "nvt", "nnb", "n n b", "aanmeldstop", "clientenstop",
            "patientenstop",
            "niet bekend", "unknown", "n a", "op aanvraag", "in overleg", "wisselend", "varieert");
    /** Weeks in a unit; a month is 52.14 weeks over 12. */
    private static final Map<Character, BigDecimal> WEEKS = Map.of('w', BigDecimal.ONE, 'm', new BigDecimal("4.345"), 'd',
            new BigDecimal("0.142857"));

    static final WaitingTime NOT_KNOWN = new WaitingTime(null, null);

    /** Reads weeks, months or days; of a range the longest counts, so that no one is promised too much. */
    public static Parsed<WaitingTime> parse(String cell) {
        String written = Words.oneLine(cell);
        String lower = written.toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(Words.fold(written))) {
            return Parsed.of(new WaitingTime(null, written.isEmpty() ? null : written));
        }
        if (NONE.contains(Words.fold(written))) {
            return Parsed.of(new WaitingTime(BigDecimal.ZERO.setScale(1), written));
        }
        Matcher range = RANGE.matcher(lower);
        if (range.matches()) {
            String unit = range.group(4) == null ? range.group(2) : range.group(4);
            BigDecimal from = weeks(range.group(1), range.group(2) == null ? unit : range.group(2));
            BigDecimal until = weeks(range.group(3), unit);
            return from.compareTo(until) > 0 ? reversed() : within(until, written);
        }
        Matcher single = SINGLE.matcher(lower);
        if (single.matches()) {
            return within(weeks(single.group(1), single.group(2)), PLAIN.matcher(lower).matches() ? null : written);
        }
        return Parsed.refused("weeks-not-a-number",
                "Schrijf de wachttijd als aantal weken, zoals 6 of 4,5 of 4-6; laat leeg wat niet bekend is.",
                "Write the waiting time as a number of weeks, such as 6 or 4.5 or 4-6; leave empty what is not known.");
    }

    private static BigDecimal weeks(String number, @Nullable String unit) {
        BigDecimal amount = new BigDecimal(number.replace(',', '.'));
        return unit == null ? amount : amount.multiply(WEEKS.getOrDefault(unit.charAt(0), BigDecimal.ONE));
    }

    private static Parsed<WaitingTime> within(BigDecimal weeks, @Nullable String text) {
        if (weeks.signum() < 0 || weeks.compareTo(LONGEST) > 0) {
            return Parsed.refused("weeks-out-of-range", "Een wachttijd ligt tussen 0 en 520 weken.",
                    "A waiting time is between 0 and 520 weeks.");
        }
        return Parsed.of(new WaitingTime(weeks.setScale(1, RoundingMode.HALF_UP), text));
    }

    private static Parsed<WaitingTime> reversed() {
        return Parsed.refused("weeks-reversed", "Het eerste getal is groter dan het tweede. Schrijf de kortste wachttijd eerst.",
                "The first number is larger than the second. Write the shortest waiting time first.");
    }
}

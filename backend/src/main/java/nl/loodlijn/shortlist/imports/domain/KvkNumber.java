package nl.loodlijn.shortlist.imports.domain;

import java.util.regex.Pattern;

/** Number in the trade register (KvK-nummer): eight digits, leading zeros kept. Source: Kamer van Koophandel. */
public final class KvkNumber {
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");

    private KvkNumber() {
    }

    /** Spaces and points between the digits are left out. */
    public static Parsed<String> parse(String cell) {
        String digits = cell.replaceAll("[\\s.\\u00A0]", "");
        if (EIGHT_DIGITS.matcher(digits).matches() && !digits.equals("00000000")) {
            return Parsed.of(digits);
        }
        if (digits.matches("[0-9]{6,7}")) {
            return Parsed.refused("kvk-too-short",
                    "Een KvK-nummer heeft acht cijfers. Misschien viel een nul vooraan weg: maak van de kolom tekst.",
                    "A KvK number has eight digits. A leading zero may have been dropped: make the column text.");
        }
        return Parsed.refused("kvk-not-eight-digits", "Een KvK-nummer heeft acht cijfers.", "A KvK number has eight digits.");
    }
}

package nl.loodlijn.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names of places are compared; the key column of table place_name. */
public final class PlaceKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ADDITION = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

    private PlaceKey() {
    }

    /** Small letters without accents, every run of other characters one space: {@code 's-Hertogenbosch} is {@code s hertogenbosch}. */
    public static String of(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The key without the province that the official name carries between brackets: {@code Hengelo (O.)} is {@code hengelo}. */
    public static String ofPlainName(String officialName) {
        return of(plainName(officialName));
    }

    /** The name as people say it: {@code Hengelo (O.)} is {@code Hengelo}. */
    public static String plainName(String officialName) {
        return ADDITION.matcher(officialName).replaceFirst("");
    }
}

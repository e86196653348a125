package nl.loodlijn.shortlist.imports.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of a text in which two ways of writing the same are equal. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

    private Words() {
    }

    /** Lower case, without accents, words divided by one space: {@code "Wachttijd_Intake "} becomes {@code "wachttijd intake"}. */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHER_THAN_WORDS.matcher(plain).replaceAll(" ").strip();
    }

    /** The same characters with every run of white space as one space. */
    static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}

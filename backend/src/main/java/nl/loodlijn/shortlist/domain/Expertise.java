package nl.loodlijn.shortlist.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Expertise (expertise, specialisme) as a provider wrote it, and the value to filter by. */
public final class Expertise {
    private static final String REST = "overig";

    private Expertise() {
    }

    /** "Autisme / ASS" and "Autisme" are one value, {@code autisme}: what stands before a slash between spaces. */
    public static String codeOf(String label) {
        int slash = label.indexOf(" / ");
        String folded = Normalizer.normalize(slash < 0 ? label : label.substring(0, slash), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String code = folded.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return code.isEmpty() ? REST : code;
    }
}

package nl.loodlijn.shortlist.imports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The law (wet) under which help is bought, and the words by which contracts name it. */
public enum Law {
    JEUGDWET(Set.of("jeugdwet", "jeugd", "samen14", "jeugdhulp", "youth act", "youth")),
    WMO(Set.of("wmo", "wmo 2015", "maatschappelijke ondersteuning", "social support act", "social support")),
    ZVW(Set.of("zvw", "zorgverzekering", "zorgverzekeringswet", "zorgverzekeraar", "basisverzekering", "health insurance")),
    WLZ(Set.of("wlz", "wet langdurige zorg", "langdurige zorg", "long term care")),
    OTHER(Set.of("particulier", "eigen rekening", "zelf betalen", "anders", "other", "private"));

    private final Set<String> words;

    Law(Set<String> words) {
        this.words = words;
    }

    /** The laws that a contract text names, such as JEUGDWET for "Samen14/Jeugd"; none when it names none. */
    public static List<Law> named(String contract) {
        String text = " " + Words.fold(contract) + " ";
        return Arrays.stream(values()).filter(law -> law.words.stream().anyMatch(word -> text.contains(" " + word + " "))).toList();
    }

    /** Reads a column that holds nothing but laws. */
    static Parsed<List<Law>> parse(String cell) {
        List<Law> laws = named(cell);
        return laws.isEmpty()
                ? Parsed.refused("unknown-law", "Schrijf Jeugdwet, Wmo, Zvw, Wlz of Anders.", "Write Jeugdwet, Wmo, Zvw, Wlz or Other.")
                : Parsed.of(laws);
    }
}

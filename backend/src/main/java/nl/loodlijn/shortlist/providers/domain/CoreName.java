package nl.loodlijn.shortlist.providers.domain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.loodlijn.shortlist.imports.domain.ProviderFacts;

/**
 * What is left of a name without legal forms, accents, punctuation and the order of its words: "Stichting Zeewind" and "Zeewind B.V." are
 * both "zeewind".
 *
 * @param text without spaces; never empty for a name that is not
 */
public record CoreName(String text) {
    /** Legal forms (rechtsvormen) as people write them, folded. */
    private static final Set<String> LEGAL_FORMS = Set.of("stichting", "st", "stg", "vereniging", "bv", "nv", "vof", "cv", "maatschap",
            "eenmanszaak",
            "cooperatie", "cooperatieve", "ua", "ba", "holding");
    /** Forms that fall apart into letters when points are taken out. */
    private static final List<String> SPELLED = List.of("b v", "n v", "v o f", "c v", "u a", "b a");
    /** Below this many letters one letter more or less makes another name. */
    private static final int SHORTEST_TO_RESEMBLE = 6;

    public static CoreName of(String name) {
        String folded = " " + ProviderFacts.keyOf(name) + " ";
        for (String form : SPELLED) {
            folded = folded.replace(" " + form + " ", " " + form.replace(" ", "") + " ");
        }
        List<String> words = Arrays.stream(folded.strip().split(" ")).toList();
        List<String> core = words.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return new CoreName((core.isEmpty() ? words : core).stream().sorted().collect(Collectors.joining()));
    }

    /**
     * The name itself and every way to leave out one of its letters. Two names with one of these in common differ by a typing error; figures are
     * never left out, because "Locatie 1" and "Locatie 2" are two.
     */
    public Set<String> withOneLetterLess() {
        Set<String> forms = new HashSet<>();
        forms.add(text);
        if (text.length() >= SHORTEST_TO_RESEMBLE) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.isDigit(text.charAt(i))) {
                    forms.add(text.substring(0, i) + text.substring(i + 1));
                }
            }
        }
        return forms;
    }
}

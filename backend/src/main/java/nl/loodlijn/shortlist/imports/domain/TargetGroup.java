package nl.loodlijn.shortlist.imports.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For whom help is meant (doelgroep): the codes of the list target-group, and the words by which spreadsheets name them. */
public enum TargetGroup {
    JEUGD("jeugd", "jongeren", "jeugdigen", "kinderen", "kind", "kind en jeugd", "0 18", "youth", "children"),
    /** Young adults (jongvolwassenen) too: who is 18 falls outside the Jeugdwet, but for help that was going on. */
    VOLWASSENEN("volwassenen", "volwassene", "18", "adults", "jongvolwassenen", "18 27", "18 23", "young adults"),
    OUDEREN("ouderen", "senioren", "65", "elderly", "older people"),
    GEZIN("gezin", "gezinnen", "ouders", "gezin en opvoeding", "family", "families");

    private final Set<String> words;

    TargetGroup(String... words) {
        this.words = Set.of(words);
    }

    /** Reads one or more groups, divided by the separator of the column or by a comma or "en". */
    static Parsed<List<TargetGroup>> parse(String cell, String separator) {
        List<TargetGroup> groups = new ArrayList<>();
        for (String part : Items.split(cell, separator)) {
            for (String name : ofWord(part).isPresent() ? new String[]{part} : part.split(",| en | and |/|&")) {
                Optional<TargetGroup> group = ofWord(name);
                if (group.isEmpty()) {
                    return Parsed.refused("unknown-target-group",
                            "Deze doelgroep is niet bekend. Schrijf Jeugd, Volwassenen, Ouderen of Gezin.",
                            "This target group is not known. Write Jeugd, Volwassenen, Ouderen or Gezin.");
                }
                groups.add(group.get());
            }
        }
        return Parsed.of(groups.stream().distinct().sorted().toList());
    }

    private static Optional<TargetGroup> ofWord(String text) {
        String folded = Words.fold(text);
        return Arrays.stream(values()).filter(group -> group.words.contains(folded)).findFirst();
    }
}

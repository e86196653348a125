package nl.loodlijn.shortlist.domain;

import java.util.List;

/**
 * What someone looks for. Values within a group are alternatives, groups hold together, an empty group asks nothing.
 *
 * @param words as typed; empty: no words
 * @param municipalities codes such as GM0361
 * @param targetGroups codes such as JEUGD
 * @param expertise values such as autisme, see the function search.expertise_code
 * @param laws JEUGDWET, WMO, ZVW, WLZ or OTHER
 * @param figures how good the figure about the wait must be
 * @param traits what is asked of it besides
 * @param favouritesOnly only what the acting person marked for the acting party
 */
public record Criteria(String words, List<String> municipalities, List<String> targetGroups, List<String> expertise, List<String> laws,
        MaxWait maxWait, List<Figure> figures, Traits traits, boolean favouritesOnly, Sort sort) {
    public Criteria {
        municipalities = List.copyOf(municipalities);
        targetGroups = List.copyOf(targetGroups);
        expertise = List.copyOf(expertise);
        laws = List.copyOf(laws);
        figures = List.copyOf(figures);
    }

    /** In another order. */
    public Criteria by(Sort other) {
        return new Criteria(words, municipalities, targetGroups, expertise, laws, maxWait, figures, traits, favouritesOnly, other);
    }

    /** With any figure about the wait, and nothing asked besides. */
    public Criteria(String words, List<String> municipalities, List<String> targetGroups, List<String> expertise, List<String> laws,
            MaxWait maxWait, Sort sort) {
        this(words, municipalities, targetGroups, expertise, laws, maxWait, List.of(), Traits.ANY, false, sort);
    }
}

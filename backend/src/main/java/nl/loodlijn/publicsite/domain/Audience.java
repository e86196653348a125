package nl.loodlijn.publicsite.domain;

import java.util.List;

/** For whom help is sought. */
public enum Audience {
    EVERYONE(List.of()),
    CHILD(List.of("JEUGD", "GEZIN")),
    ADULT(List.of("VOLWASSENEN", "OUDEREN", "GEZIN"));

    private final List<String> targetGroups;

    Audience(List<String> targetGroups) {
        this.targetGroups = targetGroups;
    }

    /** Codes of the list target-group of which an offer must have one; none: any offer will do. */
    public List<String> targetGroups() {
        return targetGroups;
    }
}

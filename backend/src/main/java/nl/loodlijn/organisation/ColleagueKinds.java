package nl.loodlijn.organisation;

import nl.loodlijn.platform.today.KindGroup;

/** Where what is told about colleagues stands among the preferences. */
public final class ColleagueKinds {
    public static final KindGroup GROUP = KindGroup.of("colleagues", "Collega’s en vervanging", "Colleagues and substitution");

    private ColleagueKinds() {
    }
}

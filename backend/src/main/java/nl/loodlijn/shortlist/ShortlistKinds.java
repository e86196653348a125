package nl.loodlijn.shortlist;

import nl.loodlijn.platform.today.KindGroup;

/** Where what the parts of the shortlist tell stands among the preferences. */
public final class ShortlistKinds {
    public static final KindGroup GROUP = KindGroup.of("shortlist", "Aanbieders en aanbod", "Providers and what they offer");

    private ShortlistKinds() {
    }
}

package nl.loodlijn.organisation;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptByOrganisation implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.ofEntries(
                Map.entry("invitation_token", "goes with its invitation"),
                Map.entry("departure", "the reason why memberships ended; kept as long as they are"),
                Map.entry("departure_membership", "goes with its departure"),
                Map.entry("substitution", "shows who did whose work, for the decisions of that time"),
                Map.entry("access_review", "shows that the yearly review was done (BIO2 5.18.02)"),
                Map.entry("access_review_item", "shows what was decided in it"));
    }
}

package nl.loodlijn.contract.mediation;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of mediations. */
@Singleton
final class KeptByMediation implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("mediation", "how the region mediated is accounted for", "mediation_message",
                "what was said in a mediation, for who took part");
    }
}

package nl.loodlijn.contract.consent;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of subcontractors. */
@Singleton
final class KeptByConsent implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("subcontracting", "who worked for whom, where and since when is accounted for", "consent",
                "no decision is ever deleted", "consent_question", "how a decision came about", "subcontracting_step",
                "how a decision came about", "register_entry", "the register is there as it was on any day");
    }
}

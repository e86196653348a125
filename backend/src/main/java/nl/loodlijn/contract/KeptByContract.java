package nl.loodlijn.contract;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptByContract implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.ofEntries(Map.entry("contract_model", "what a region lays down in contracts; no data of persons"),
                Map.entry("contract_model_version", "what agreements are made from; no data of persons but who published it"),
                Map.entry("contract_article", "what agreements are made from; no data of persons"),
                Map.entry("contract_term", "what agreements are made from; no data of persons"),
                Map.entry("article_comment", "how a model contract came about"),
                Map.entry("article_adoption", "who adopted which article of a model contract"),
                Map.entry("agreement", "what parties agreed on, as long as anybody may rest a claim on it"),
                Map.entry("agreement_version", "what parties agreed on, and what was offered and refused"),
                Map.entry("agreement_deviation", "what parties agreed on, and why they departed from the model"),
                Map.entry("agreement_signature", "proves who agreed to which text"),
                Map.entry("agreement_step", "how an agreement came about and ended"));
    }
}

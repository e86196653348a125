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
                Map.entry("article_adoption", "who adopted which article of a model contract"));
    }
}

package nl.loodlijn.shortlist;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptByShortlist implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.ofEntries(
                Map.entry("provider", "facts of an organisation as long as the tenant knows it"),
                Map.entry("watched_view", "goes with the saved view it belongs to, and no later than that"),
                Map.entry("establishment", "where a provider works, as long as the provider says so"),
                Map.entry("listing_attention", "counts per day without persons; older than two years they go with the daily round"),
                Map.entry("listing", "an offer as long as it is on the shortlist"),
                Map.entry("ended_listing", "an offer comes back as it was; the record of what was on the list"),
                Map.entry("merged_provider", "its name still stands for the other one in spreadsheets"),
                Map.entry("former_name", "it still stands for the provider in spreadsheets"),
                Map.entry("no_double", "so that the same pair is not proposed again"),
                Map.entry("former_number", "a public fact, by which old spreadsheets are understood"),
                Map.entry("number_change", "who asked for another number of an organisation, and who decided"),
                Map.entry("import_batch", "name, hash and counts of a file; its content goes with its lines"),
                Map.entry("import_provider", "goes with the lines of its file"),
                Map.entry("import_mapping", "what columns mean; no data of persons"),
                Map.entry("place_alias", "what a place means; no data of persons"),
                Map.entry("search_synonym", "which words mean the same; no data of persons"),
                Map.entry("search_word", "words of the offers that are there; follows them"),
                Map.entry("expertise_label", "how expertise was first written; no data of persons"));
    }
}

package nl.loodlijn.admission;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptByAdmission implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.ofEntries(Map.entry("criteria_set", "what a region asks; no data of persons"),
                Map.entry("criteria_version", "what a region asked and when; applications are judged by it"),
                Map.entry("criterion", "what a region asks; no data of persons"),
                Map.entry("application_step", "how an application came to its decision; goes with an application that was never submitted"),
                Map.entry("application_answer", "goes with an application that was never submitted; otherwise stays with the decision"),
                Map.entry("application_file", "goes with an application that was never submitted, or with the evidence"),
                Map.entry("submitted_answer", "what a decision rests on"), Map.entry("addition_request", "how a decision came about"),
                Map.entry("addition_item", "how a decision came about"), Map.entry("assessment", "how a decision came about"),
                Map.entry("judgement", "what a decision rests on"), Map.entry("joint_judgement", "what a decision rests on"),
                Map.entry("decision", "no decision is ever deleted"), Map.entry("decision_part", "no decision is ever deleted"),
                Map.entry("passport_file", "goes with the accepted answer that it belongs to"),
                Map.entry("passport_use", "where an answer comes from; goes with the application"),
                Map.entry("passport_consent", "shows that a region saw what it saw with consent"),
                Map.entry("objection", "goes with the decision that it is about"));
    }
}

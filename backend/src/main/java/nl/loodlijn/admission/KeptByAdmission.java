package nl.loodlijn.admission;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptByAdmission implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("criteria_set", "what a region asks; no data of persons", "criteria_version",
                "what a region asked and when; applications are judged by it", "criterion", "what a region asks; no data of persons");
    }
}

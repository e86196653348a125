package nl.loodlijn.platform.retention;

import java.util.Map;

import jakarta.inject.Singleton;

/** What the platform keeps. */
@Singleton
final class KeptByThePlatform implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.ofEntries(
                Map.entry("tenant", "a tenant exists until its contract with the platform ends"),
                Map.entry("person", "an account exists as long as the identity provider knows it; it is the name behind what somebody did"),
                Map.entry("organisation", "public facts; the other side of agreements and of the trail"),
                Map.entry("tenant_municipality", "who took part when is needed to read what was decided"),
                Map.entry("membership", "who could do what, and when, belongs to what they did"),
                Map.entry("last_visit", "one moment per person and tenant, needed to tell what changed since"),
                Map.entry("notification_preference", "what a person chose, as long as the account exists"),
                Map.entry("job", "one row per job"),
                Map.entry("erasure", "the proof that something was erased"),
                Map.entry("flyway_schema_history", "which migrations ran"));
    }
}

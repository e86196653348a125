package nl.loodlijn.settings;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What this module keeps. */
@Singleton
final class KeptBySettings implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("tenant_settings", "one row per tenant: what it decided for itself", "tenant_closing_day",
                "days of an office; no data of persons", "municipality_desk", "whom citizens turn to now; replaced when it changes",
                "tenant_site",
                "one row per tenant: where its public pages are shown and how they look");
    }
}

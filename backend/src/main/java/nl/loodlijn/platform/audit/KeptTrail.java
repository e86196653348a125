package nl.loodlijn.platform.audit;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** The audit trail is not erased because of its age. */
@Singleton
final class KeptTrail implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("audit_entry",
                "that, when and by whom something was changed must stay; content that may not stay is kept as a hash or not at all, and goes when its record is erased",
                "audit_salt",
                "without it hashes on the trail can no longer be compared", "audit_subject", "which tables are on the trail",
                "audit_column",
                "what the trail keeps of each column", "audit_exemption", "which tables are not on the trail, and why");
    }
}

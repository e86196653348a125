package nl.loodlijn.contract.consortium;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of consortia. */
@Singleton
final class KeptByConsortium implements KeptTables {
    @Override
    public Map<String, String> reasons() {
        return Map.of("consortium", "facts of an organisation as long as the tenant knows it", "consortium_member",
                "the register is there as it was on any day", "consortium_share", "how money was divided is accounted for");
    }
}

package nl.loodlijn.contract.declaration;

import java.util.Map;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.retention.KeptTables;

/** What is kept of declarations. */
@Singleton
final class KeptByDeclarations implements KeptTables {
    private static final String ACCOUNTS = "part of the accounts, which are kept for seven years at least (Algemene wet inzake rijksbelastingen, art. 52)";

    @Override
    public Map<String, String> reasons() {
        return Map.of("declaration", ACCOUNTS, "declaration_version", ACCOUNTS, "declaration_line", ACCOUNTS, "invoice_series", ACCOUNTS,
                "invoice_details",
                "address, numbers and account of an organisation, as long as it may declare; no data of persons but who filled it in");
    }
}

package nl.loodlijn.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes the demo as the owner of the database, in one transaction. */
final class DemoWriter {
    private static final int ROWS_A_COPY = 5_000;

    private final Connection connection;
    private final CopyManager copy;

    DemoWriter(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    Map<String, String> municipalityNames() throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select code, name from loodlijn.municipality order by valid_from");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
            }
        }
        return names;
    }

    void tenant(DemoTenant tenant, LocalDate since) throws SQLException, IOException {
        copy("tenant", "id, slug, name, kind", Stream.of(CopyRow.of(tenant.id(), tenant.slug(), tenant.name(), tenant.kind())));
        copy("tenant_municipality", "tenant_id, id, municipality_code, valid_from",
                tenant.municipalities().stream().map(code -> CopyRow.of(tenant.id(), municipalityParty(tenant.slug(), code), code, since)));
    }

    void organisations(List<DemoOrganisation> organisations) throws SQLException, IOException {
        copy("organisation", "id, name, kvk_number", organisations.stream().map(it -> CopyRow.of(it.id(), it.name(), it.kvk())));
    }

    void people(List<DemoPerson> people, String issuer, LocalDate since) throws SQLException, IOException {
        copy("person", "id, issuer, subject, name, email, operator",
                people.stream().map(it -> CopyRow.of(it.subject(), issuer, it.subject(), it.name(), it.email(), it.operator())));
        copy("membership", "tenant_id, id, person_id, party_kind, party_id, role, valid_from, valid_until",
                people.stream().flatMap(person -> person.memberships().stream().map(membership -> row(person, membership, since))));
    }

    private static String row(DemoPerson person, DemoPerson.Membership membership, LocalDate since) {
        UUID tenant = StableId.of("tenant", membership.tenant());
        DemoOrganisation organisation = membership.organisation();
        String municipality = membership.municipality();
        String kind = organisation != null ? "ORGANISATION" : municipality != null ? "MUNICIPALITY" : "TENANT";
        UUID party = organisation != null
                ? organisation.id()
                : municipality != null ? municipalityParty(membership.tenant(), municipality) : tenant;
        return CopyRow.of(tenant, StableId.of("membership", person.username() + "/" + membership.tenant() + "/" + membership.role()),
                person.subject(), kind, party,
                membership.role(), since, membership.until());
    }

    private static UUID municipalityParty(String tenantSlug, String code) {
        return StableId.of("municipality", tenantSlug + "/" + code);
    }

    /**
     * What is written from here on is done by this person, as the audit trail tells it.
     *
     * @param role that the person has for the tenant
     */
    void actAs(UUID person, UUID tenant, String role) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("select loodlijn.enter(?, ?, ?, ?, ?)")) {
            enter.setObject(1, tenant);
            enter.setObject(2, person);
            enter.setObject(3, tenant);
            enter.setString(4, role);
            enter.setString(5, StableId.of("request", tenant + "/" + person + "/" + role).toString());
            enter.execute();
        }
    }

    /** A tenant that has decided most things; its guided start still asks for the desks of the other municipalities. */
    void settings(UUID tenant, UUID administrator, LocalDate today) throws SQLException, IOException {
        copy("tenant_settings", """
                tenant_id, answer_days, addition_days, decision_days, stale_days, consortium_days, closing_days_known,
                objection, consent_by, consent_days, updated_at, updated_by""",
                Stream.of(
                        CopyRow.of(tenant, 10, 14, 56, 90, 42, true, "PRIVATE_LAW_COMPLAINT", "MUNICIPALITIES", 28, today, administrator)));
    }

    void desk(String tenantSlug, DemoDesk desk, UUID administrator, LocalDate today) throws SQLException, IOException {
        copy("municipality_desk", """
                tenant_id, municipality_id, team_name, team_phone, team_email, team_address, team_website, team_hours, complaint_route, adviser_name,
                adviser_phone, adviser_website, updated_at, updated_by""",
                Stream.of(CopyRow.of(StableId.of("tenant", tenantSlug), municipalityParty(tenantSlug, desk.municipality()), desk.team(),
                        desk.phone(),
                        desk.email(), desk.address(), desk.website(), desk.hours(), desk.complaintRoute(), desk.adviser(),
                        desk.adviserPhone(),
                        desk.adviserWebsite(), today, administrator)));
    }

    void criteria(DemoCriteria criteria) throws SQLException, IOException {
        criteria.write(connection);
    }

    void models(DemoModels models) throws SQLException, IOException {
        models.write(connection);
    }

    /** @return number of listings written */
    int providers(DemoTenant tenant, List<DemoProvider> providers, LocalDate today) throws SQLException, IOException {
        copy("provider",
                """
                tenant_id, id, organisation_id, name, kvk_number, website, phone, email, contact_name, contact_phone, contact_email, complaint_url""",
                providers.stream()
                        .map(it -> CopyRow.of(tenant.id(), it.id(), it.organisation(), it.name(), it.kvk(), it.website(), it.phone(),
                                it.email(), it.organisation() == null ? null : "Aanmeldpunt " + it.name(),
                                it.organisation() == null ? null : it.phone(),
                                it.organisation() == null ? null : it.email(), it.website() == null ? null : it.website() + "/klachten")));
        copy("establishment", "tenant_id, id, provider_id, name, town, place",
                providers.stream().filter(it -> it.organisation() != null && !it.listings().isEmpty())
                        .map(it -> CopyRow.of(tenant.id(), StableId.of("establishment", it.id() + "/0"), it.id(), "Hoofdvestiging",
                                it.listings().getFirst().placeText().split(" / ")[0], 0)));
        copy("listing",
                """
                tenant_id, id, provider_id, title, kinds, target_groups, expertise, municipality_codes, place_text, laws,
                contract_text, wait_intake_weeks, wait_intake_text, wait_kind, wait_measured_on, framework_signed, categories, help_forms, methods,
                age_from, age_until, settings, languages, accessible, travel_km, intake_criteria, free_places, stop_from, stop_until, stop_reason""",
                providers.stream().flatMap(provider -> provider.listings().stream().map(listing -> row(tenant, provider, listing, today))));
        return providers.stream().mapToInt(provider -> provider.listings().size()).sum();
    }

    private static String row(DemoTenant tenant, DemoProvider provider, DemoListing listing, LocalDate today) {
        OfferKind kind = listing.kind();
        DemoDetails details = DemoDetails.of(listing, today);
        return CopyRow.of(tenant.id(), listing.id(), provider.id(), kind.title(), kind.kinds(), kind.targetGroups(), listing.expertise(),
                listing.municipalities(), listing.placeText(), kind.laws(),
                listing.contractText(),
                listing.weeks(), listing.waitText(), listing.weeks() == null ? "unknown" : "concrete", listing.measuredOn(),
                listing.frameworkSigned(), details.categories(), details.helpForms(), details.methods(), details.ageFrom(),
                details.ageUntil(),
                details.settings(), details.languages(), details.accessible(), details.travelKm(), details.intakeCriteria(),
                details.freePlaces(), details.stopFrom(), details.stopUntil(), details.stopReason());
    }

    private void copy(String table, String columns, Stream<String> rows) throws SQLException, IOException {
        List<String> block = new ArrayList<>(ROWS_A_COPY);
        for (String row : (Iterable<String>) rows::iterator) {
            block.add(row);
            if (block.size() == ROWS_A_COPY) {
                flush(table, columns, block);
            }
        }
        flush(table, columns, block);
    }

    // COPY does not go into a table under row security, so it goes beside it first.
    private void flush(String table, String columns, List<String> block) throws SQLException, IOException {
        if (block.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table if not exists demo_" + table + " on commit drop as select " + columns + " from loodlijn."
                    + table + " where false");
            copy.copyIn("copy demo_" + table + " (" + columns + ") from stdin (format csv)", new StringReader(String.join("", block)));
            statement.execute("insert into loodlijn." + table + " (" + columns + ") select " + columns + " from demo_" + table);
            statement.execute("truncate demo_" + table);
        }
        block.clear();
    }

    /** Tells the planner about what was written; without it the first searches are slow. */
    void analyse() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    static @Nullable UUID existingTenant(Connection connection, String slug) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from loodlijn.tenant where slug = ?")) {
            query.setString(1, slug);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getObject(1, UUID.class) : null;
            }
        }
    }
}

package nl.loodlijn.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.audit.AuditedField.Kind;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class AuditTrailTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);

    @Test
    void an_entry_says_who_did_what_for_whom_with_before_and_after_and_the_number_of_the_request() {
        Caller assessor = tenant.as(Role.ASSESSOR);
        LocalDate day = LocalDate.now(server.clock()).plusDays(30);

        Answer changed = administrator.with("If-Match", "\"1\"").patch(tenant.path("memberships/" + membershipOf(assessor)),
                "{\"validUntil\":\"" + day + "\"}");
        Answer ended = administrator.delete(tenant.path("memberships/" + membershipOf(assessor)));
        Answer trail = administrator.get(tenant.path("audit?subject=membership&subjectId=" + membershipOf(assessor)));

        assertThat(trail.status()).as(trail.text()).isEqualTo(200);
        assertThat(trail.at("items").size()).isEqualTo(3);
        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("beëindigde de toegang van " + nameOf(assessor));
        assertThat(trail.textAt("items/0/entry/request")).isEqualTo(ended.header("Loodlijn-Request").orElseThrow());
        assertThat(trail.textAt("items/1/entry/what")).isEqualTo("wijzigde de toegang van " + nameOf(assessor));
        assertThat(trail.textAt("items/1/entry/request")).isEqualTo(changed.header("Loodlijn-Request").orElseThrow());
        assertThat(trail.textAt("items/1/entry/by/name")).isEqualTo(nameOf(administrator));
        assertThat(trail.textAt("items/1/entry/by/party")).isEqualTo("Regio voor een test");
        assertThat(trail.textAt("items/1/entry/by/role")).isEqualTo("Beheerder");
        assertThat(trail.at("items/1/entry/changes").size()).isEqualTo(1);
        assertThat(trail.textAt("items/1/entry/changes/0/label")).isEqualTo("laatste dag");
        assertThat(trail.at("items/1/entry/changes/0").get("before")).isNull();
        assertThat(trail.textAt("items/1/entry/changes/0/after")).isEqualTo(day.toString());
        assertThat(trail.textAt("items/2/entry/what")).isEqualTo("gaf toegang aan " + nameOf(assessor));
        assertThat(trail.at("items/2/entry").get("by")).as("written by a load, which nobody asked for").isNull();
    }

    @Test
    void a_reader_of_english_reads_english() {
        Answer trail = administrator.with("Accept-Language", "en").get(tenant.path("audit?subject=membership"));

        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("gave access to " + nameOf(administrator));
        assertThat(trail.textAt("items/0/entry/subject/label")).isEqualTo("Access");
    }

    @Test
    void a_refused_request_leaves_no_entry() {
        UUID own = membershipOf(administrator);

        assertThat(administrator.delete(tenant.path("memberships/" + own)).problem()).isEqualTo("last-administrator");

        assertThat(administrator.get(tenant.path("audit?action=CHANGED")).at("items").size()).isZero();
    }

    @Test
    void whoever_has_no_permission_is_refused() {
        for (Role role : List.of(Role.ASSESSOR, Role.DIALOGUE_PARTNER)) {
            Caller caller = tenant.as(role);
            assertThat(caller.get(tenant.path("audit")).problem()).isEqualTo("permission-missing");
            assertThat(caller.get(tenant.path("audit/export")).problem()).isEqualTo("permission-missing");
        }
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        assertThat(refused("after=bladwijzer")).isEqualTo("after unknown-cursor");
        assertThat(refused("from=2026-02-01&until=2026-01-01")).isEqualTo("until before-from");
        assertThat(refused("from=gisteren")).startsWith("from ");
        assertThat(refused("until=9999-01-01")).isEqualTo("until out-of-range");
        assertThat(refused("person=Rianne")).startsWith("person ");
        assertThat(refused("action=VANISHED")).startsWith("action ");
        assertThat(refused("limit=0")).isEqualTo("limit out-of-range");
        assertThat(refused("q=" + "x".repeat(201))).isEqualTo("q too-long");
        assertThat(administrator.get(tenant.path("audit/export?format=pdf")).textAt("errors/0/pointer")).isEqualTo("format");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double() {
        server.fixtures().execute(
                "insert into loodlijn.provider (tenant_id, name) select ?, 'Aanbieder ' || n from generate_series(1, 120) n",
                tenant.id());
        List<String> seen = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            Answer page = administrator.get(tenant.path("audit?subject=provider&limit=50&after=" + after));
            for (int i = 0; i < page.at("items").size(); i++) {
                seen.add(page.textAt("items/" + i + "/entry/subject/name"));
            }
            after = page.has("next") ? page.textAt("next") : "";
            pages++;
        } while (!after.isEmpty());

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().startsWith("Aanbieder 120").endsWith("Aanbieder 1");
    }

    @Test
    void what_one_request_changed_is_one_act_that_counts_all_of_it_and_is_read_in_pages() throws SQLException {
        as(administrator, "insert into loodlijn.provider (tenant_id, name) select '" + tenant.id()
                + "', 'Aanbieder ' || n from generate_series(1, 250) n");
        as(administrator, "insert into loodlijn.import_mapping (tenant_id, name, headers, mapping, updated_at) values ('" + tenant.id()
                + "', 'Vaste indeling', '{}', '[]', now())");

        Answer trail = administrator.get(tenant.path("audit?limit=2"));
        Answer narrowed = administrator.get(tenant.path("audit?q=Aanbieder%2017&limit=2"));
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            Answer page = administrator
                    .get(tenant.path("audit/acts/" + trail.textAt("items/1/entry/request") + "?limit=100&after=" + after));
            page.at("items").values().forEach(entry -> names.add(entry.get("subject").get("name").getStringValue()));
            after = page.has("next") ? page.textAt("next") : "";
        } while (!after.isEmpty());

        assertThat(trail.textAt("items/0/entry/what")).contains("Vaste indeling");
        assertThat(trail.at("items/0/others").getIntValue()).isZero();
        assertThat(trail.at("items/1/others").getIntValue()).isEqualTo(249);
        assertThat(names).hasSize(250).doesNotHaveDuplicates();
        assertThat(narrowed.at("items").size()).isEqualTo(1);
        assertThat(narrowed.textAt("items/0/entry/subject/name")).isEqualTo("Aanbieder 179");
        assertThat(
                tenant.as(Role.HEAD_CONTRACTOR).get(tenant.path("audit/acts/" + trail.textAt("items/1/entry/request"))).at("items").size())
                .isZero();
    }

    @Test
    void an_act_is_told_by_what_it_was_for_and_in_names() throws SQLException {
        UUID gone = provider("Zeewind");
        UUID kept = provider("Duinrand");
        as(administrator, "select loodlijn.merge_provider('" + gone + "', '" + kept + "', '{}', now())");
        as(administrator, "select loodlijn.unmerge_provider('" + gone + "', now() - interval '1 day', now())");
        as(administrator,
                "update loodlijn.provider set stop_kind = 'BANKRUPT', stopped_on = current_date, stop_source = 'register' where id = '"
                        + kept + "'");
        as(administrator, "update loodlijn.provider set stop_kind = null, stopped_on = null, stop_source = null where id = '" + kept + "'");

        Answer trail = administrator.get(tenant.path("audit?limit=4"));

        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("nam terug dat Duinrand failliet is");
        assertThat(trail.textAt("items/1/entry/what")).isEqualTo("meldde dat Duinrand failliet is");
        assertThat(trail.textAt("items/2/entry/what")).isEqualTo("maakte ongedaan dat Zeewind met Duinrand is samengevoegd");
        assertThat(trail.textAt("items/3/entry/what")).isEqualTo("voegde Zeewind samen met Duinrand");
        assertThat(trail.at("items/3/others").getIntValue()).isPositive();
    }

    @Test
    void the_judgements_of_an_access_review_say_whose_access_stays_or_ends() throws SQLException {
        UUID review = server.fixtures().id(
                "insert into loodlijn.access_review (tenant_id, started_at, started_by) values (?, now(), ?) returning id", tenant.id(),
                server.personOf(administrator));
        for (String name : List.of("Esther Groen", "Yusuf Kaya")) {
            server.fixtures().execute("""
                    insert into loodlijn.access_review_item (tenant_id, review_id, membership_id, person_name, person_email, role, party_kind, party_id, party_name)
                    values (?, ?, ?, ?, 'a@voorbeeld.nl', 'ASSESSOR', 'TENANT', ?, 'Regio')""", tenant.id(), review,
                    membershipOf(tenant.as(Role.ASSESSOR)),
                    name, tenant.id());
        }
        decide(review, "Esther Groen", "KEEP");
        decide(review, "Yusuf Kaya", "END");

        Answer trail = administrator.get(tenant.path("audit?limit=2"));

        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("oordeelde dat de toegang van Yusuf Kaya eindigt");
        assertThat(trail.textAt("items/1/entry/what")).isEqualTo("oordeelde dat Esther Groen toegang houdt");
    }

    @Test
    void the_trail_is_narrowed_by_words_person_action_and_day() {
        Caller assessor = tenant.as(Role.ASSESSOR);
        administrator.delete(tenant.path("memberships/" + membershipOf(assessor)));
        String name = nameOf(assessor);
        LocalDate today = LocalDate.now(nl.loodlijn.platform.calendar.Netherlands.ZONE);

        assertThat(count("q=" + name.substring(name.indexOf(' ') + 1))).isEqualTo(2);
        assertThat(count("person=" + server.personOf(administrator))).isEqualTo(1);
        assertThat(count("action=CHANGED")).isEqualTo(1);
        assertThat(count("until=" + today.minusDays(2))).isZero();
        assertThat(count("from=" + today.minusDays(1) + "&until=" + today.plusDays(1))).isEqualTo(3);
        Answer choices = administrator.get(tenant.path("audit/choices"));
        assertThat(choices.at("people").size()).isEqualTo(1);
        assertThat(choices.textAt("people/0/label")).isEqualTo(nameOf(administrator));
        assertThat(choices.text()).contains("\"Toegang\"").doesNotContain("\"Aanbieder\"");
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        NewTenant other = server.newTenant();
        Caller manager = other.as(Role.CONTRACT_MANAGER);
        server.fixtures().execute("insert into loodlijn.provider (tenant_id, name) values (?, 'Duinrand')", tenant.id());

        assertThat(manager.get(tenant.path("audit")).problem()).isEqualTo("unknown-tenant");
        assertThat(manager.get(other.path("audit?subject=provider")).at("items").size()).isZero();
        assertThat(manager.get(other.path("audit/export")).text()).doesNotContain("Duinrand");
    }

    @Test
    void an_organisation_sees_what_it_did_and_what_is_its_own_and_nothing_else() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = tenant.as(Role.SUBCONTRACTOR);
        Caller colleague = tenant.as(Role.HEAD_CONTRACTOR);
        server.fixtures().execute("insert into loodlijn.provider (tenant_id, name) values (?, 'Geheim van de regio')", tenant.id());
        administrator.delete(tenant.path("memberships/" + membershipOf(colleague)));

        Answer ofHead = head.get(tenant.path("audit"));
        Answer ofSub = sub.get(tenant.path("audit"));

        assertThat(ofHead.at("items").size()).as(ofHead.text()).isEqualTo(3);
        assertThat(ofHead.textAt("items/0/entry/what")).isEqualTo("beëindigde de toegang van " + nameOf(colleague));
        assertThat(ofHead.textAt("items/0/entry/by/name")).isEqualTo(nameOf(administrator));
        assertThat(ofSub.at("items").size()).isEqualTo(1);
        assertThat(ofSub.textAt("items/0/entry/what")).isEqualTo("gaf toegang aan " + nameOf(sub));
        assertThat(sub.get(tenant.path("audit/export")).text()).doesNotContain(nameOf(head), "Geheim");
        assertThat(sub.get(tenant.path("audit/choices")).at("people").size()).isZero();
    }

    @Test
    void someone_outside_any_tenant_who_accepts_an_invitation_is_named() {
        Caller person = server.newPerson("komt-" + UUID.randomUUID() + "@voorbeeld.nl");
        UUID own = server.personOf(person);
        try (Connection connection = server.database().connect("loodlijn_owner"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select loodlijn.enter_person('" + own + "', '" + UUID.randomUUID() + "')");
            statement.execute("insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from) values ('"
                    + tenant.id() + "', '" + own + "', 'TENANT', '" + tenant.id() + "', 'ASSESSOR', current_date)");
            connection.commit();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }

        Answer trail = administrator.get(tenant.path("audit?person=" + own));

        assertThat(trail.textAt("items/0/entry/by/name")).isEqualTo(nameOf(person));
        assertThat(trail.at("items/0/entry/by").get("party")).isNull();
        assertThat(trail.textAt("items/0/entry/what")).as("nobody gives access to oneself").isEqualTo("kreeg toegang");
    }

    @Test
    void withheld_content_is_not_told() {
        String email = "iemand-" + UUID.randomUUID() + "@voorbeeld.nl";
        Answer invited = administrator.with("Idempotency-Key", UUID.randomUUID().toString()).post(tenant.path("invitations"),
                "{\"email\":\"" + email + "\",\"name\":\"Nadia Haddad\",\"role\":\"ASSESSOR\",\"partyKind\":\"TENANT\",\"partyId\":\""
                        + tenant.id() + "\"}");
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);

        Answer trail = administrator.get(tenant.path("audit?subject=invitation"));

        assertThat(trail.textAt("items/0/entry/what")).isEqualTo("nodigde iemand uit");
        assertThat(trail.text()).contains("WITHHELD").doesNotContain(email, "Nadia", "sha256");
        assertThat(administrator.get(tenant.path("audit/export?subject=invitation")).text()).contains("(inhoud niet bewaard)")
                .doesNotContain(email);
    }

    @Test
    void the_export_holds_every_change_and_no_formula() {
        server.fixtures().execute("insert into loodlijn.provider (tenant_id, name) select ?, '=1+' || n from generate_series(1, 1500) n",
                tenant.id());

        Answer export = administrator.get(tenant.path("audit/export?subject=provider"));

        assertThat(export.header("Content-Disposition").orElse("")).contains("logboek-" + tenant.slug());
        assertThat(export.text()).startsWith("\uFEFFmoment;wie;namens;rol;wat;soort;kenmerk;veld;was;werd;verzoek");
        assertThat(export.text().lines()).hasSize(1501).noneMatch(line -> line.contains(";=1+")).anyMatch(line -> line.contains(";'=1+7;"));
    }

    @Test
    void the_history_of_a_provider_says_who_changed_what() throws SQLException {
        UUID provider = server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, phone) values (?, 'Duinrand', '1') returning id",
                tenant.id());
        as(administrator, "update loodlijn.provider set phone = '2', version = 2 where id = '" + provider + "'");

        Answer seen = administrator.get(tenant.path("providers/" + provider));
        Answer seenByOthers = tenant.as(Role.HEAD_CONTRACTOR).get(tenant.path("providers/" + provider));

        assertThat(seen.textAt("history/0/by")).isEqualTo(nameOf(administrator));
        assertThat(seen.textAt("history/0/what")).isEqualTo("wijzigde aanbieder Duinrand");
        assertThat(seen.textAt("history/0/changes/0/label")).isEqualTo("telefoon");
        assertThat(seen.textAt("history/0/changes/0/before")).isEqualTo("1");
        assertThat(seen.textAt("history/0/changes/0/after")).isEqualTo("2");
        assertThat(seen.textAt("history/1/by")).isEqualTo("Het systeem");
        assertThat(seenByOthers.at("history").size()).isEqualTo(2);
        assertThat(seenByOthers.at("history/0").get("by")).isNull();
        assertThat(seenByOthers.text()).doesNotContain(nameOf(administrator));
    }

    @Test
    void every_kept_column_has_a_name_for_people_and_every_hashed_one_says_that_it_is_withheld() throws SQLException {
        AuditWording wording = server.bean(AuditWording.class);
        List<String> unnamed = new ArrayList<>();
        try (Connection owner = server.database().connect("loodlijn_owner");
                Statement statement = owner.createStatement();
                ResultSet columns = statement.executeQuery(
                        "select subject, column_name, treatment from loodlijn.audit_column where treatment <> 'OMIT' and subject !~ '^test_'")) {
            while (columns.next()) {
                boolean hashed = columns.getString(3).equals("HASH");
                if (wording.table(columns.getString(1)).field(columns.getString(2))
                        .filter(field -> (field.kind() == Kind.WITHHELD) == hashed).isEmpty()) {
                    unnamed.add(columns.getString(1) + "." + columns.getString(2));
                }
            }
        }
        assertThat(unnamed).as("name these in the AuditedTables of their module").isEmpty();
    }

    private UUID provider(String name) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), name);
    }

    private void decide(UUID review, String name, String decision) throws SQLException {
        as(administrator, "update loodlijn.access_review_item set decision = '" + decision + "', decided_at = now(), decided_by = '"
                + server.personOf(administrator) + "' where review_id = '" + review + "' and person_name = '" + name + "'");
    }

    private void as(Caller caller, String change) throws SQLException {
        try (Connection connection = server.database().connect("loodlijn_owner"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select loodlijn.enter('" + tenant.id() + "', '" + server.personOf(caller) + "', '" + tenant.id()
                    + "', 'REGION_ADMIN', '" + UUID.randomUUID() + "')");
            statement.execute(change);
            connection.commit();
        }
    }

    private int count(String query) {
        return administrator.get(tenant.path("audit?" + query)).at("items").size();
    }

    private String refused(String query) {
        Answer answer = administrator.get(tenant.path("audit?" + query));
        assertThat(answer.status()).as(query + " " + answer.text()).isEqualTo(400);
        return answer.textAt("errors/0/pointer") + " " + answer.textAt("errors/0/code");
    }

    private String nameOf(Caller caller) {
        return caller.get("/api/v1/me").textAt("person/name");
    }

    private UUID membershipOf(Caller caller) {
        return server.fixtures().id("select id from loodlijn.membership where person_id = ? and tenant_id = ?", server.personOf(caller),
                tenant.id());
    }
}

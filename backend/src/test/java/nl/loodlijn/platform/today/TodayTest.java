package nl.loodlijn.platform.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** The start page tells each reader what is theirs, with its term. */
class TodayTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    @Test
    void nothing_waits_on_anyone_in_a_new_tenant_but_the_first_access_review() {
        assertThat(kinds(today(Role.REGION_ADMIN), "waiting")).containsExactly("access-review");
        for (Role role : List.of(Role.ASSESSOR, Role.HEAD_CONTRACTOR, Role.SUBCONTRACTOR, Role.CARE_PROFESSIONAL, Role.DIALOGUE_PARTNER)) {
            Answer page = today(role);
            assertThat(page.status()).as(role.name()).isEqualTo(200);
            assertThat(kinds(page, "waiting")).as(role.name()).isEmpty();
            assertThat(kinds(page, "expiring")).as(role.name()).isEmpty();
            assertThat(page.at("counts").size()).as(role.name()).isZero();
        }
    }

    @Test
    void a_file_waits_until_the_day_it_is_erased_and_counts_in_the_navigation() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        imported(manager, "MAPPING", "aanbod.csv", "0 days");
        imported(manager, "PREVIEW", "oud.csv", "12 days");

        Answer page = manager.get(tenant.path("today"));

        assertThat(kinds(page, "waiting")).containsExactly("import-open", "import-open");
        assertThat(page.textAt("waiting/0/title")).as("the most pressing first").isEqualTo("oud.csv");
        assertThat(page.at("waiting/0/daysLeft").getIntValue()).isEqualTo(1);
        assertThat(page.at("waiting/0/overdue").getBooleanValue()).isFalse();
        assertThat(page.textAt("waiting/1/link")).startsWith("/" + tenant.slug() + "/beheer/import/");
        assertThat(page.at("counts/import").getIntValue()).isEqualTo(2);
        assertThat(today(Role.HEAD_CONTRACTOR).at("waiting").size()).as("who may not import").isZero();
    }

    @Test
    void invitations_are_told_to_who_may_see_them_and_in_no_other_tenant() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        invited(admin, "Nadia Haddad", "10 days");
        invited(admin, "Pieter Kooistra", "-1 days");
        invited(admin, "Anne de Boer", "-2 days");

        Answer page = admin.with("Accept-Language", "en").get(tenant.path("today"));

        assertThat(kinds(page, "waiting")).contains("invitation-expired");
        Answer dutch = admin.get(tenant.path("today"));
        assertThat(dutch.text()).contains("\"2 verlopen uitnodigingen\"").contains("\"Anne de Boer, Pieter Kooistra\"");
        assertThat(page.text()).contains("\"2 expired invitations\"");
        assertThat(kinds(page, "expiring")).containsExactly("invitation-open");
        assertThat(page.at("expiring/0/daysLeft").getIntValue()).isEqualTo(10);
        assertThat(today(Role.ASSESSOR).text()).doesNotContain("Nadia");
        NewTenant other = server.newTenant();
        assertThat(other.as(Role.REGION_ADMIN).get(other.path("today")).text()).doesNotContain("Nadia");
    }

    @Test
    void a_review_is_overdue_a_year_after_the_last_and_says_how_far_it_is_when_open() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        server.fixtures().execute("""
                insert into loodlijn.access_review (tenant_id, started_at, started_by, closed_at, closed_by)
                values (?, now() - interval '400 days', ?, now() - interval '380 days', ?)""", tenant.id(), server.personOf(admin),
                server.personOf(admin));

        assertThat(admin.get(tenant.path("today")).at("waiting/0/overdue").getBooleanValue()).isTrue();

        admin.post(tenant.path("access-reviews"), "{}");
        Answer open = admin.get(tenant.path("today"));
        assertThat(kinds(open, "waiting")).containsExactly("access-review");
        assertThat(open.textAt("waiting/0/text")).isEqualTo("0 van 1 beoordeeld");
        assertThat(open.at("counts/review").getIntValue()).isEqualTo(1);
    }

    @Test
    void ones_own_access_that_ends_soon_is_told_whatever_the_role() {
        Caller partner = tenant.as(Role.DIALOGUE_PARTNER);
        server.fixtures().execute("update loodlijn.membership set valid_until = loodlijn.today() + 20 where tenant_id = ?", tenant.id());

        Answer page = partner.get(tenant.path("today"));

        assertThat(kinds(page, "expiring")).containsExactly("own-access-ends");
        assertThat(page.textAt("expiring/0/title")).contains("Cliëntenraad");
        assertThat(page.at("expiring/0/daysLeft").getIntValue()).isEqualTo(20);
    }

    @Test
    void a_head_contractor_is_told_what_is_new_on_the_list_since_the_last_visit() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        offer("now() - interval '10 days'");
        assertThat(head.get(tenant.path("today")).has("lastVisit")).as("the first visit").isFalse();
        server.fixtures().execute("update loodlijn.last_visit set seen_at = now() - interval '3 days' where tenant_id = ?", tenant.id());
        offer("now()");
        offer("now()");

        server.fixtures().execute("""
                insert into loodlijn.ended_listing (tenant_id, id, import_key, ended_at, ended_by, content)
                values (?, uuidv7(), 'weg', now(), ?, '{}')""", tenant.id(), server.personOf(head));

        Answer page = head.get(tenant.path("today"));

        assertThat(page.has("lastVisit")).isTrue();
        assertThat(kinds(page, "changed")).containsExactly("list-changed");
        assertThat(page.textAt("changed/0/text")).isEqualTo("2 nieuwe vormen van hulp en 1 vorm van hulp van de lijst gehaald");
        assertThat(kinds(head.get(tenant.path("today")), "changed")).as("again within the visit").containsExactly("list-changed");
        assertThat(kinds(page, "expiring")).as("keeping figures up to date is for who keeps the list").isEmpty();
    }

    @Test
    void who_keeps_the_list_is_told_which_waiting_times_are_old_or_unknown() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        offer("now()");
        offer("now()");
        server.fixtures().execute("""
                update loodlijn.listing set wait_intake_weeks = 4, wait_measured_on = loodlijn.today() - 31
                 where tenant_id = ? and id = (select min(cast(id as text))::uuid from loodlijn.listing where tenant_id = ?)""",
                tenant.id(),
                tenant.id());

        Answer page = manager.get(tenant.path("today"));

        assertThat(kinds(page, "expiring")).containsExactly("waits");
        assertThat(page.at("expiring/0/count").getIntValue()).isEqualTo(2);
        assertThat(page.at("expiring/0/parts").size()).isEqualTo(2);
        assertThat(page.textAt("expiring/0/parts/0/text")).isEqualTo("1 met een cijfer ouder dan 30 dagen");
        assertThat(page.textAt("expiring/0/parts/1/text")).isEqualTo("1 zonder wachttijd");
    }

    @Test
    void each_part_has_its_own_term_and_leads_to_exactly_the_offers_that_it_counts() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        for (int daysAgo : new int[]{31, 30, 25, 24, 23, 0}) {
            offer("now()");
            server.fixtures().execute("""
                    update loodlijn.listing set wait_treatment_weeks = 4, wait_measured_on = loodlijn.today() - ?
                     where tenant_id = ? and wait_treatment_weeks is null""", daysAgo, tenant.id());
        }
        offer("now()");

        Answer page = manager.get(tenant.path("today"));

        assertThat(page.at("expiring/0").get("lastDay")).as("the item has no term, a part has").isNull();
        assertThat(page.at("expiring/0/parts/0/count").getIntValue()).as("older than 30 days").isEqualTo(1);
        assertThat(page.at("expiring/0/parts/1/count").getIntValue()).as("30, 25 and 24 days ago").isEqualTo(3);
        assertThat(page.at("expiring/0/parts/1/daysLeft").getIntValue()).as("of the oldest today is the last day").isZero();
        for (int part = 0; part < 3; part++) {
            String link = page.textAt("expiring/0/parts/" + part + "/link");
            Answer list = manager.get(tenant.path("shortlist/listings" + link.substring(link.indexOf('?'))));
            assertThat(list.at("total").getIntValue()).as(link).isEqualTo(page.at("expiring/0/parts/" + part + "/count").getIntValue());
        }
        String all = page.textAt("expiring/0/link");
        assertThat(manager.get(tenant.path("shortlist/listings" + all.substring(all.indexOf('?')))).at("total").getIntValue())
                .isEqualTo(page.at("expiring/0/count").getIntValue());
        assertThat(manager.get(tenant.path("shortlist/listings")).textAt("facets/figure/0/value")).isEqualTo("fresh");
        assertThat(manager.get(tenant.path("shortlist/listings")).at("facets/figure/0/count").getIntValue()).as("30 and 0 days ago")
                .isEqualTo(2);
        assertThat(manager.get(tenant.path("shortlist/listings?figure=old")).problem()).isEqualTo("invalid-input");
    }

    @Test
    void ones_own_draft_waits_and_that_of_another_does_not() {
        Caller admin = tenant.as(Role.REGION_ADMIN);
        Caller colleague = tenant.as(Role.REGION_ADMIN);
        admin.put(tenant.path("drafts/invitation/new"), "{\"formVersion\":\"1\",\"body\":{\"name\":\"Wim\"}}");
        admin.put(tenant.path("drafts/unheard-of/new"), "{\"formVersion\":\"1\",\"body\":{\"name\":\"Wim\"}}");

        assertThat(kinds(admin.get(tenant.path("today")), "waiting")).contains("draft").hasSize(2);
        assertThat(kinds(colleague.get(tenant.path("today")), "waiting")).doesNotContain("draft");
    }

    @Test
    void the_visits_of_two_people_are_their_own() {
        Caller one = tenant.as(Role.ASSESSOR);
        Caller other = tenant.as(Role.ASSESSOR);
        one.get(tenant.path("today"));
        server.fixtures().execute("update loodlijn.last_visit set seen_at = now() - interval '3 days' where tenant_id = ?", tenant.id());

        assertThat(one.get(tenant.path("today?visit=false")).has("lastVisit")).as("asked from elsewhere").isFalse();
        assertThat(other.get(tenant.path("today")).has("lastVisit")).isFalse();
        assertThat(one.get(tenant.path("today")).has("lastVisit")).isTrue();
    }

    @Test
    void who_is_not_a_member_is_refused() {
        assertThat(server.as(Role.REGION_ADMIN).get(tenant.path("today")).status()).isEqualTo(404);
        assertThat(server.anonymous().get(tenant.path("today")).problem()).isEqualTo("not-signed-in");
    }

    private Answer today(Role role) {
        return tenant.as(role).get(tenant.path("today"));
    }

    private void imported(Caller by, String state, String fileName, String ago) {
        server.fixtures().execute("""
                insert into loodlijn.import_batch (tenant_id, state, file_name, file_hash, encoding, columns, row_count, suggested, created_by, created_at)
                values (?, ?, ?, repeat('0', 64), 'UTF-8', '{}', 0, '{}', ?, now() - ?::interval)""", tenant.id(), state, fileName,
                server.personOf(by), ago);
    }

    private void invited(Caller by, String name, String expiresIn) {
        server.fixtures().execute("""
                insert into loodlijn.invitation (tenant_id, email, name, party_kind, party_id, role, invited_at, invited_by, expires_at)
                values (?, ?, ?, 'TENANT', ?, 'ASSESSOR', now() - interval '4 days', ?, now() + ?::interval)""", tenant.id(),
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@voorbeeld.nl", name, tenant.id(), server.personOf(by), expiresIn);
    }

    private void offer(String moment) {
        UUID provider = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, 'Aanbieder') returning id",
                tenant.id());
        server.fixtures()
                .execute("insert into loodlijn.listing (tenant_id, provider_id, title, created_at, updated_at) values (?, ?, 'Aanbod', "
                        + moment
                        + ", " + moment + ")", tenant.id(), provider);
    }

    private static List<String> kinds(Answer page, String section) {
        return StreamSupport.stream(page.at(section).values().spliterator(), false).map(item -> item.get("kind").getStringValue()).toList();
    }
}

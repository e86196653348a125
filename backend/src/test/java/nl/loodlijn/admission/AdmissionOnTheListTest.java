package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What the region decides on an application is what a head contractor finds. */
class AdmissionOnTheListTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);
    private final Caller head = applicant.tenant.as(Role.HEAD_CONTRACTOR);
    private final UUID organisation = UUID.fromString(server.fixtures().value(
            "select party_id from loodlijn.membership where tenant_id = ? and person_id = ?", applicant.tenant.id(),
            server.personOf(applicant.provider)));

    @Test
    void an_approval_puts_an_organisation_on_the_list_that_was_not_there() {
        String id = region.judged();
        assertThat(providers()).isZero();

        ok(region.approve(region.manager, id));

        assertThat(providers()).isEqualTo(1);
        assertThat(applicant.provider.get(applicant.tenant.path("offers")).status()).as("it can put its offers there").isEqualTo(200);
        String provider = server.fixtures().value("select id from loodlijn.provider where tenant_id = ?", applicant.tenant.id());
        assertThat(head.get(applicant.tenant.path("providers/" + provider)).text())
                .contains("\"admission\":{\"laws\":[{\"value\":\"JEUGDWET\",\"label\":\"Jeugdwet\"}],\"until\":\""
                        + applicant.today().plusYears(2) + "\",\"ended\":[]}");
    }

    @Test
    void who_was_known_by_its_number_is_that_provider() {
        String number = server.fixtures().value("""
                update loodlijn.organisation set kvk_number = (select coalesce(max(kvk_number), '70000000')::bigint + 1 from loodlijn.organisation
                 where kvk_number between '70000000' and '79999998') where id = ? returning kvk_number""", organisation);
        UUID known = server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, kvk_number) values (?, 'Zeewind', ?) returning id",
                applicant.tenant.id(), number);

        region.approved();

        assertThat(providers()).isEqualTo(1);
        assertThat(head.get(applicant.tenant.path("providers/" + known)).at("verified").getBooleanValue()).isTrue();
    }

    @Test
    void while_it_is_suspended_nobody_finds_it_and_afterwards_they_do() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");
        offer("WMO", "Thuishulp");
        assertThat(found()).contains("Gezinshulp", "Thuishulp", "\"admittedUntil\":\"" + applicant.today().plusYears(2) + "\"");

        ok(region.manager.post(applicant.path + "/" + id + "/suspension", "{\"reason\":\"Er loopt een onderzoek.\"}"));
        assertThat(found()).as("what it offers under another law stays").doesNotContain("Gezinshulp").contains("Thuishulp");

        ok(region.manager.post(applicant.path + "/" + id + "/reassessment", "{\"reason\":\"Opnieuw kijken.\"}"));
        assertThat(found()).as("looked at again, it is still suspended").doesNotContain("Gezinshulp");

        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
        ok(region.approve(region.manager, id));
        assertThat(found()).contains("Gezinshulp");
    }

    @Test
    void who_is_assessed_again_stays_until_it_is_refused() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");

        ok(region.manager.post(applicant.path + "/" + id + "/reassessment", "{\"reason\":\"Opnieuw kijken.\"}"));
        assertThat(found()).contains("Gezinshulp");
        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
        ok(region.refuse(region.manager, id));

        assertThat(found()).doesNotContain("Gezinshulp");
    }

    @Test
    void who_leaves_the_list_is_not_found_any_more_and_is_when_it_comes_back() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");

        ok(applicant.provider.post(applicant.path + "/" + id + "/withdrawal", "{\"reason\":\"Wij stoppen hier.\"}"));
        assertThat(found()).doesNotContain("Gezinshulp");

        region.approved();
        assertThat(found()).contains("Gezinshulp");
    }

    @Test
    void who_was_never_admitted_on_an_application_stays_on_the_list_of_before() {
        server.fixtures().id("insert into loodlijn.provider (tenant_id, organisation_id, name) values (?, ?, 'Zeewind') returning id",
                applicant.tenant.id(), organisation);
        offer("JEUGDWET", "Gezinshulp");
        ok(region.refuse(region.manager, region.judged()));

        assertThat(found()).contains("Gezinshulp").doesNotContain("admittedUntil");
    }

    private long providers() {
        return Long.parseLong(server.fixtures().value("select count(*) from loodlijn.provider where tenant_id = ?", applicant.tenant.id()));
    }

    private void offer(String law, String title) {
        server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, laws)
                select tenant_id, id, ?, array[?] from loodlijn.provider where tenant_id = ? and organisation_id = ? returning id""",
                title, law, applicant.tenant.id(), organisation);
    }

    private String found() {
        return head.get(applicant.tenant.path("shortlist/listings")).text();
    }
}

package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
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
                .contains("\"admission\":{\"laws\":[{\"value\":\"JEUGDWET\",\"label\":\"Jeugdwet\",\"until\":\""
                        + applicant.today().plusYears(2) + "\"}],\"ended\":[]}");
    }

    @Test
    void who_was_known_by_its_number_is_that_provider() {
        UUID known = provider(numberOfItsOwn());

        region.approved();

        assertThat(providers()).isEqualTo(1);
        assertThat(head.get(applicant.tenant.path("providers/" + known)).at("verified").getBooleanValue()).isTrue();
    }

    @Test
    void of_several_providers_with_its_number_one_becomes_it_and_the_others_are_left_to_who_looks_at_doubles() {
        String number = numberOfItsOwn();
        UUID without = provider(number);
        UUID with = provider(number);
        server.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, 'Gezinshulp') returning id",
                applicant.tenant.id(), with);

        region.approved();

        assertThat(head.get(applicant.tenant.path("providers/" + with)).at("verified").getBooleanValue()).isTrue();
        assertThat(head.get(applicant.tenant.path("providers/" + without)).at("verified").getBooleanValue()).isFalse();
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

    @Test
    void an_offer_under_two_laws_is_found_under_the_one_that_is_left() {
        String id = region.approved();
        offer("Gezinshulp", List.of("JEUGDWET", "WMO"), List.of(), List.of());
        assertThat(found("?law=JEUGDWET")).contains("Gezinshulp");

        ok(region.manager.post(applicant.path + "/" + id + "/suspension", "{\"reason\":\"Er loopt een onderzoek.\"}"));

        Answer left = head.get(applicant.tenant.path("shortlist/listings"));
        assertThat(left.textAt("items/0/laws/0/value")).isEqualTo("WMO");
        assertThat(left.at("items/0/laws").size()).isEqualTo(1);
        assertThat(left.textAt("items/0/closed/0/value")).isEqualTo("JEUGDWET");
        assertThat(left.at("items/0/provider/offTheList").getBooleanValue()).isFalse();
        assertThat(left.at("facets/law").size()).isEqualTo(1);
        assertThat(found("?law=WMO")).contains("Gezinshulp").doesNotContain("admittedUntil");
        assertThat(found("?law=JEUGDWET")).doesNotContain("Gezinshulp");
        assertThat(found("?q=jeugdwet")).doesNotContain("Gezinshulp");
    }

    @Test
    void nobody_asks_for_help_that_is_off_the_list_now() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");
        String listing = head.get(applicant.tenant.path("shortlist/listings")).textAt("items/0/id");
        String asked = "{\"providerId\":\"%s\",\"listingId\":\"%s\",\"needed\":\"Twee dagdelen per week.\"}".formatted(provider(), listing);
        ok(region.manager.post(applicant.path + "/" + id + "/suspension", "{\"reason\":\"Er loopt een onderzoek.\"}"));

        assertThat(head.post(applicant.tenant.path("contact-requests"), asked).problem()).isEqualTo("contact-off-the-list");

        ok(region.manager.post(applicant.path + "/" + id + "/resumption", "{\"reason\":\"Het onderzoek is over.\"}"));
        ok(head.post(applicant.tenant.path("contact-requests"), asked));
    }

    @Test
    void a_law_of_which_every_category_is_refused_is_not_one_it_is_admitted_for() {
        String id = judged(List.of("JEUGDWET", "WMO"), List.of("jz020-45", "wmo020-05"), List.of());

        region.approve(id, applicant.today().plusYears(1), refused("wmo020-05", ""));

        offer("Gezinshulp", List.of("JEUGDWET"), List.of("45"), List.of());
        offer("Thuishulp", List.of("WMO"), List.of(), List.of());
        assertThat(found()).contains("Gezinshulp").doesNotContain("Thuishulp");
        Answer provider = head.get(applicant.tenant.path("providers/" + provider()));
        assertThat(provider.at("admission/laws").size()).isEqualTo(1);
        assertThat(provider.textAt("admission/laws/0/value")).isEqualTo("JEUGDWET");
        assertThat(provider.textAt("admission/ended/0/value")).isEqualTo("WMO");
    }

    @Test
    void where_a_decision_is_different_for_a_category_its_offers_follow() {
        String id = judged(List.of("JEUGDWET"), List.of("jz020-45", "jz020-46"), List.of());

        region.approve(id, applicant.today().plusYears(1), refused("jz020-46", ""));

        offer("Toegelaten", List.of("JEUGDWET"), List.of("45"), List.of());
        offer("Geweigerd", List.of("JEUGDWET"), List.of("46"), List.of());
        offer("Allebei", List.of("JEUGDWET"), List.of("45", "46"), List.of());
        offer("Zonder", List.of("JEUGDWET"), List.of(), List.of());
        offer("Nooit gevraagd", List.of("JEUGDWET"), List.of("47"), List.of());
        assertThat(found()).contains("Toegelaten", "Allebei", "Zonder", "Nooit gevraagd").doesNotContain("Geweigerd");
        assertThat(found("?category=46")).doesNotContain("Allebei");
        assertThat(found("?admission=yes")).contains("Toegelaten", "Allebei", "Zonder").doesNotContain("Nooit gevraagd");
        assertThat(head.get(applicant.tenant.path("shortlist/listings")).textAt("facets/admission/0/count")).isEqualTo("3");
    }

    @Test
    void where_a_decision_is_different_for_an_establishment_its_offers_follow() {
        String id = judged(List.of("JEUGDWET"), List.of("jz020-45", "jz020-46"), List.of("000012345678", "000087654321"));

        region.approve(id, applicant.today().plusYears(1),
                refused("", "000087654321") + "," + refused("jz020-46", "000087654321").replace("REFUSED", "APPROVED"));

        UUID open = establishment("000012345678");
        UUID refused = establishment("000087654321");
        offer("Hier", List.of("JEUGDWET"), List.of("45"), List.of(open));
        offer("Daar", List.of("JEUGDWET"), List.of("45"), List.of(refused));
        offer("Daar wel", List.of("JEUGDWET"), List.of("46"), List.of(refused));
        offer("Beide", List.of("JEUGDWET"), List.of("45"), List.of(open, refused));
        assertThat(found()).contains("Hier", "Daar wel", "Beide").doesNotContain("\"Daar\"");

        server.fixtures().execute("update loodlijn.establishment set number = '000012345678' where id = ?", refused);

        assertThat(found()).as("its number was wrong").contains("\"Daar\"");
    }

    @Test
    void every_law_has_a_last_day_of_its_own() {
        LocalDate sooner = applicant.today().plusYears(1);
        LocalDate later = applicant.today().plusYears(2);
        region.approve(judged(List.of("JEUGDWET"), List.of("jz020-45"), List.of()), later, "");
        region.approve(judged(List.of("WMO"), List.of("wmo020-05"), List.of()), sooner, "");
        offer("Gezinshulp", List.of("JEUGDWET"), List.of(), List.of());
        assertThat(found()).contains("\"admittedUntil\":\"" + later + "\"").doesNotContain(sooner.toString());
        offer("Thuishulp", List.of("WMO", "JEUGDWET"), List.of(), List.of());

        assertThat(found("?law=WMO")).contains("\"admittedUntil\":\"" + sooner + "\"").doesNotContain(later.toString());
        Answer provider = head.get(applicant.tenant.path("providers/" + provider()));
        assertThat(provider.textAt("admission/laws/0/until")).isEqualTo(later.toString());
        assertThat(provider.textAt("admission/laws/1/until")).isEqualTo(sooner.toString());
    }

    @Test
    void a_refusal_that_is_looked_at_again_is_no_admission() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");
        again(id);
        ok(region.refuse(region.manager, id));
        String cases = applicant.path + "/" + id + "/objections";
        Answer brought = ok(applicant.provider.post(cases, "{\"grounds\":\"Wij voldoen wel.\"}"));
        ok(applicant.tenant.as(Role.REGION_ADMIN).with("If-Match", "\"1\"").post(
                cases + "/" + brought.textAt("objections/0/id") + "/decision", "{\"outcome\":\"FOUNDED\",\"reasons\":\"U hebt gelijk.\"}"));
        assertThat(applicant.provider.get(applicant.path + "/" + id).textAt("state")).isEqualTo("IN_REVIEW");
        server.fixtures().execute("update loodlijn.provider set organisation_id = organisation_id where tenant_id = ?",
                applicant.tenant.id());

        assertThat(found()).doesNotContain("Gezinshulp");

        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
        ok(region.approve(region.manager, id));
        assertThat(found()).contains("Gezinshulp");
    }

    @Test
    void an_admission_that_runs_out_while_it_is_assessed_again_ends_and_is_told_once() {
        String id = region.approved();
        offer("JEUGDWET", "Gezinshulp");
        ok(region.manager.post(applicant.path + "/" + id + "/reassessment", "{\"reason\":\"Opnieuw kijken.\"}"));
        server.fixtures().execute("update loodlijn.application set valid_until = ? where id = ?",
                java.sql.Date.valueOf(applicant.today().minusDays(1)), UUID.fromString(id));
        assertThat(found()).contains("Gezinshulp");

        expire();
        expire();

        assertThat(found()).doesNotContain("Gezinshulp");
        assertThat(applicant.provider.get(applicant.path + "/" + id).textAt("state")).as("the assessment goes on").isEqualTo("IN_REVIEW");
        assertThat(server.fixtures().value("select count(*) from loodlijn.application_step where application_id = ? and step = 'EXPIRE'",
                UUID.fromString(id))).isEqualTo("1");
        assertThat(server.fixtures().value("select count(*) from loodlijn.notification where tenant_id = ? and kind = 'admission-expired'",
                applicant.tenant.id())).isEqualTo("1");
        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
        ok(region.approve(region.manager, id));
        assertThat(found()).contains("Gezinshulp");
    }

    private void expire() {
        server.fixtures().value("select loodlijn.expire_admissions(?, now())", java.sql.Date.valueOf(applicant.today()));
    }

    private void again(String id) {
        ok(region.manager.post(applicant.path + "/" + id + "/reassessment", "{\"reason\":\"Opnieuw kijken.\"}"));
        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
    }

    private String judged(List<String> laws, List<String> categories, List<String> establishments) {
        String id = applicant.submitted(laws, categories, establishments);
        List<String> codes = Stream.of("D01", "D02", "D03", "D04", "D05", "D06", "D07")
                .filter(code -> laws.contains("JEUGDWET") || !List.of("D04", "D05", "D06").contains(code))
                .filter(code -> laws.contains("WMO") || !code.equals("D07")).toList();
        region.judgeAll(region.one, id, codes);
        region.judgeAll(region.other, id, codes);
        return id;
    }

    private static String refused(String category, String establishment) {
        return "{\"category\":\"%s\",\"establishment\":\"%s\",\"outcome\":\"REFUSED\",\"reason\":\"Dit onderdeel niet.\"}"
                .formatted(category, establishment);
    }

    private String numberOfItsOwn() {
        return server.fixtures().value("""
                update loodlijn.organisation set kvk_number = (select coalesce(max(kvk_number), '70000000')::bigint + 1 from loodlijn.organisation
                 where kvk_number between '70000000' and '79999998') where id = ? returning kvk_number""", organisation);
    }

    private UUID provider(String number) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name, kvk_number) values (?, 'Zeewind', ?) returning id",
                applicant.tenant.id(), number);
    }

    private UUID provider() {
        return UUID.fromString(server.fixtures().value("select id from loodlijn.provider where tenant_id = ?", applicant.tenant.id()));
    }

    private UUID establishment(String number) {
        return server.fixtures().id("""
                insert into loodlijn.establishment (tenant_id, provider_id, number, name) values (?, ?, ?, ?) returning id""",
                applicant.tenant.id(), provider(), number, "Vestiging " + number);
    }

    private void offer(String title, List<String> laws, List<String> categories, List<UUID> establishments) {
        server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, laws, categories, establishments)
                values (?, ?, ?, cast(? as text[]), cast(? as text[]), cast(? as uuid[])) returning id""",
                applicant.tenant.id(), provider(), title, array(laws), array(categories), array(establishments));
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
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
        return found("");
    }

    private String found(String query) {
        return head.get(applicant.tenant.path("shortlist/listings" + query)).text();
    }
}

package nl.loodlijn.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class CriteriaTest {
    private static final String OWN = """
            {"criterion":{"code":"R01","class":"SUITABILITY","dutch":{"title":"Werkt in de regio","asked":"Het adres van uw locatie in de regio."},
             "english":{"title":"Works in the region","asked":"The address of your place in the region."},"evidence":{"kind":"DECLARATION","validMonths":12},
             "recheck":{"kind":"PERIOD","months":12},"legalSource":"Inkoopkader van de regio, paragraaf 3","laws":["JEUGDWET"],
             "proportionality":"Gezinnen reizen anders te ver.","shareable":true}}""";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller manager = tenant.as(Role.CONTRACT_MANAGER);
    private final Caller provider = tenant.as(Role.SUBCONTRACTOR);
    private final String path = tenant.path("criteria-sets");

    @Test
    void a_new_set_begins_with_what_is_asked_everywhere_under_its_laws() {
        String youth = newSet("Jeugd", "\"JEUGDWET\"", true);
        String support = newSet("Wmo", "\"WMO\"", true);

        assertThat(draft(youth).at("items").size()).isEqualTo(39);
        assertThat(draft(support).text()).contains("Klachtenregeling en medezeggenschap Wmo").doesNotContain("Hulpverleningsplan");
        assertThat(draft(youth).at("incomplete").getIntValue()).isZero();
        assertThat(draft(newSet("Leeg", "\"WMO\"", false)).at("items").size()).isZero();
        assertThat(manager.get(path + "/national").textAt("edition")).isEqualTo("2026-01");
    }

    @Test
    void a_published_version_is_for_every_provider_and_a_draft_is_not() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        assertThat(provider.get(path + "/" + set + "/versions/draft").problem()).isEqualTo("not-found");
        assertThat(provider.get(path + "/" + set).at("versions").size()).isZero();

        Answer published = publish(set, "Eerste versie");

        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.textAt("versions/0/note")).isEqualTo("Eerste versie");
        assertThat(provider.get(path + "/" + set + "/versions/1").at("items").size()).isEqualTo(39);
        assertThat(manager.get(path + "/" + set + "/versions/draft").problem()).isEqualTo("not-found");
        assertThat(provider.get(path).textAt("items/0/publishedNumber")).isEqualTo("1");
    }

    @Test
    void what_was_published_stays_and_the_next_version_shows_what_is_different() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        publish(set, null);
        assertThat(manager.post(path + "/" + set + "/draft/criteria", OWN).problem()).isEqualTo("no-criteria-draft");

        assertThat(manager.post(path + "/" + set + "/draft").status()).isEqualTo(201);
        assertThat(manager.post(path + "/" + set + "/draft").problem()).isEqualTo("criteria-draft-exists");
        assertThat(manager.post(path + "/" + set + "/draft/criteria", OWN).status()).isEqualTo(201);
        assertThat(manager.with("If-Match", "\"1\"").delete(path + "/" + set + "/draft/criteria/N40").status()).isEqualTo(200);
        publish(set, "Eigen eis erbij");

        Answer difference = provider.get(path + "/" + set + "/difference?from=1&to=2");
        assertThat(difference.textAt("added/0/code")).isEqualTo("R01");
        assertThat(difference.textAt("removed/0/code")).isEqualTo("N40");
        assertThat(difference.at("changed").size()).isZero();
        assertThat(difference.textAt("unchanged")).isEqualTo("38");
        assertThat(provider.get(path + "/" + set + "/versions/1").text()).contains("N40").doesNotContain("R01");
    }

    @Test
    void the_database_refuses_to_change_what_was_published() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        publish(set, null);

        assertThatThrownBy(
                () -> server.fixtures().execute("update loodlijn.criterion set legal_source = 'x' where tenant_id = ?", tenant.id()))
                .hasMessageContaining("stay as they are");
        assertThatThrownBy(() -> server.fixtures().execute("delete from loodlijn.criteria_version where tenant_id = ?", tenant.id()))
                .hasMessageContaining("stays as it is");
    }

    @Test
    void a_local_criterion_says_why_it_is_needed_before_it_is_published() {
        String set = newSet("Eigen", "\"JEUGDWET\"", false);
        assertThat(publish(set, null).problem()).isEqualTo("criteria-incomplete");
        manager.post(path + "/" + set + "/draft/criteria",
                OWN.replace("Gezinnen reizen anders te ver.", " ").replace("Works in the region", ""));

        Answer refused = publish(set, null);

        assertThat(refused.problem()).isEqualTo("criteria-incomplete");
        assertThat(refused.text()).contains("/criteria/R01/proportionality", "/criteria/R01/english", "Aanbestedingswet 2012, art. 1.10");
        assertThat(draft(set).textAt("incomplete")).isEqualTo("1");
    }

    @Test
    void a_set_asks_something_under_every_law_that_it_holds_for() {
        String set = newSet("Eigen", "\"JEUGDWET\",\"WMO\"", false);
        manager.post(path + "/" + set + "/draft/criteria", OWN);

        Answer refused = publish(set, null);

        assertThat(refused.problem()).isEqualTo("criteria-incomplete");
        assertThat(refused.text()).contains("/laws", "nothing-asked", "Wmo 2015").doesNotContain("voor de Jeugdwet");
        assertThat(manager.with("If-Match", "\"1\"").put(path + "/" + set, laws("\"JEUGDWET\"")).status()).isEqualTo(200);
        assertThat(publish(set, null).status()).isEqualTo(200);
        assertThat(manager.with("If-Match", "\"2\"").put(path + "/" + set, laws("\"JEUGDWET\",\"WMO\"")).problem())
                .isEqualTo("criteria-incomplete");
    }

    private static String laws(String laws) {
        return "{\"name\":\"Eigen\",\"laws\":[" + laws + "],\"retired\":false}";
    }

    @Test
    void what_is_wrong_with_a_criterion_is_told_field_by_field() {
        String set = newSet("Eigen", "\"JEUGDWET\"", false);

        Answer refused = manager.post(path + "/" + set + "/draft/criteria",
                OWN.replace("R01", "r 01").replace("\"months\":12", "\"months\":0").replace("[\"JEUGDWET\"]", "[]")
                        .replace("Gezinnen reizen anders te ver.", "x".repeat(1001)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/criterion/code", "/criterion/recheck/months", "/criterion/laws",
                "/criterion/proportionality");
        assertThat(manager.post(path + "/" + set + "/draft/criteria", OWN.replace("SUITABILITY", "GRILL")).status()).isEqualTo(400);
        assertThat(manager.post(path + "/" + set + "/draft/criteria", "{\"criterion\":{\"code\":\"R01\"}}").status()).isEqualTo(400);
        assertThat(draft(set).at("items").size()).isZero();
    }

    @Test
    void of_two_who_change_one_criterion_the_second_is_shown_what_the_first_did() {
        String set = newSet("Eigen", "\"JEUGDWET\"", false);
        manager.post(path + "/" + set + "/draft/criteria", OWN);
        Caller other = tenant.as(Role.REGION_ADMIN);
        String criterion = path + "/" + set + "/draft/criteria/R01";
        assertThat(other.with("If-Match", "\"1\"").put(criterion, OWN.replace("paragraaf 3", "paragraaf 4")).status()).isEqualTo(200);

        Answer refused = manager.with("If-Match", "\"1\"").put(criterion, OWN.replace("paragraaf 3", "paragraaf 5"));

        assertThat(refused.problem()).isEqualTo("precondition-failed");
        assertThat(refused.textAt("current/criterion/legalSource")).endsWith("paragraaf 4");
        assertThat(manager.with("If-Match", "\"2\"").put(criterion, OWN.replace("R01", "R02")).text()).contains("another-code");
    }

    @Test
    void a_draft_that_changed_since_it_was_looked_at_is_not_published() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        String seen = draft(set).header("ETag").orElseThrow();
        manager.post(path + "/" + set + "/draft/criteria", OWN);

        assertThat(manager.with("If-Match", seen).post(path + "/" + set + "/draft/publication", "{}").problem())
                .isEqualTo("precondition-failed");
        assertThat(manager.with("If-Match", seen).delete(path + "/" + set + "/draft").problem()).isEqualTo("precondition-failed");
    }

    @Test
    void criteria_are_put_in_another_order_all_of_them_or_none() {
        String set = newSet("Eigen", "\"JEUGDWET\"", false);
        manager.post(path + "/" + set + "/draft/criteria", OWN);
        manager.post(path + "/" + set + "/draft/criteria", OWN.replace("R01", "R02"));

        assertThat(manager.put(path + "/" + set + "/draft/order", "{\"codes\":[\"R02\",\"R01\"]}").textAt("items/0/criterion/code"))
                .isEqualTo("R02");
        assertThat(manager.put(path + "/" + set + "/draft/order", "{\"codes\":[\"R02\"]}").text()).contains("other-criteria");
        assertThat(manager.post(path + "/" + set + "/draft/criteria", OWN).text()).contains("code-taken");
    }

    @Test
    void a_set_that_is_out_of_use_keeps_its_versions_and_gets_no_new_ones() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        publish(set, null);
        String changed = "{\"name\":\"Jeugd tot 2026\",\"laws\":[\"JEUGDWET\"],\"retired\":true}";

        assertThat(manager.with("If-Match", "\"1\"").put(path + "/" + set, changed).at("set/retired").getBooleanValue()).isTrue();
        assertThat(manager.post(path + "/" + set + "/draft").problem()).isEqualTo("criteria-set-retired");
        assertThat(manager.get(path + "/" + set + "/versions/1").status()).isEqualTo(200);
        assertThat(manager.with("If-Match", "\"1\"").put(path + "/" + set, changed).problem()).isEqualTo("precondition-failed");
    }

    @Test
    void two_sets_in_use_do_not_have_one_name() {
        newSet("Jeugd", "\"JEUGDWET\"", false);

        assertThat(manager.post(path, "{\"name\":\" jeugd \",\"laws\":[\"WMO\"]}").text()).contains("name-taken");
        assertThat(manager.post(path, "{\"name\":\"\",\"laws\":[\"WMO\"]}").text()).contains("/name");
        assertThat(manager.post(path, "{\"name\":\"Wmo\",\"laws\":[]}").text()).contains("/laws");
    }

    @Test
    void providers_do_not_write_criteria_and_another_tenant_does_not_see_them() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        publish(set, null);
        NewTenant elsewhere = server.newTenant();
        Caller other = elsewhere.as(Role.CONTRACT_MANAGER);
        String theirs = elsewhere.path("criteria-sets");

        assertThat(provider.post(path, "{\"name\":\"Mijn\",\"laws\":[\"WMO\"]}").problem()).isEqualTo("permission-missing");
        assertThat(provider.post(path + "/" + set + "/draft").problem()).isEqualTo("permission-missing");
        assertThat(other.get(path).problem()).isEqualTo("unknown-tenant");
        assertThat(other.get(theirs + "/" + set).problem()).isEqualTo("not-found");
        assertThat(other.get(theirs + "/" + set + "/versions/1").problem()).isEqualTo("not-found");
        assertThat(other.post(theirs + "/" + set + "/draft").problem()).isEqualTo("not-found");
        assertThat(other.get(theirs + "/" + set + "/difference?from=1&to=1").problem()).isEqualTo("not-found");
        assertThat(server.anonymous().get(path).status()).isEqualTo(401);
    }

    @Test
    void what_is_asked_now_is_found_by_its_words_and_a_draft_is_not() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        assertThat(provider.get(tenant.path("find?q=gedragsverkl")).text()).doesNotContain("N08");
        publish(set, null);

        assertThat(provider.get(tenant.path("find?q=gedragsverkl")).text()).contains("/eisen/" + set + "#N08");
        assertThat(server.newTenant().as(Role.SUBCONTRACTOR).get(tenant.path("find?q=gedragsverkl")).status()).isEqualTo(404);
    }

    @Test
    void a_draft_that_is_begun_twice_with_one_key_is_begun_once() {
        String set = newSet("Jeugd", "\"JEUGDWET\"", true);
        publish(set, null);
        Caller once = manager.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = once.post(path + "/" + set + "/draft");
        Answer again = once.post(path + "/" + set + "/draft");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    private String newSet(String name, String laws, boolean fromNational) {
        Answer made = manager.post(path, "{\"name\":\"" + name + "\",\"laws\":[" + laws + "],\"fromNational\":" + fromNational + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.textAt("set/id");
    }

    private Answer draft(String set) {
        return manager.get(path + "/" + set + "/versions/draft");
    }

    private Answer publish(String set, @org.jspecify.annotations.Nullable String note) {
        String version = draft(set).header("ETag").orElseThrow();
        return manager.with("If-Match", version).post(path + "/" + set + "/draft/publication",
                note == null ? "{}" : "{\"note\":\"" + note + "\"}");
    }
}

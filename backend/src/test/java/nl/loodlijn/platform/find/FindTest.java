package nl.loodlijn.platform.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Search over everything finds what one may see, and nothing else. */
class FindTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    @Test
    void a_provider_is_found_by_the_beginning_of_any_of_its_words_with_what_it_offers() {
        UUID provider = provider("Stichting Duinrand Jeugdhulp");
        offer(provider, "Gezinsbegeleiding");

        Answer found = find(Role.ASSESSOR, "jeug duin");

        assertThat(found.textAt("groups/0/kind")).isEqualTo("provider");
        assertThat(found.textAt("groups/0/label")).isEqualTo("Aanbieders");
        assertThat(found.textAt("groups/0/items/0/title")).isEqualTo("Stichting Duinrand Jeugdhulp");
        assertThat(found.textAt("groups/0/items/0/context")).isEqualTo("1 vorm van hulp");
        assertThat(found.textAt("groups/0/items/0/path")).isEqualTo("/" + tenant.slug() + "/aanbieders/" + provider);
        assertThat(found.at("groups/0/items/0/titleRanges/0/0").getIntValue()).as("where Duinrand begins").isEqualTo(10);
        assertThat(found.at("groups/0/items/0/titleRanges/1/1").getIntValue()).as("where Jeugdhulp ends").isEqualTo(28);
    }

    @ParameterizedTest
    @ValueSource(strings = {"du", "duin rand", "inrand", "duinrnad", "DÜINRAND", "12345678"})
    void a_provider_is_found_by_a_part_a_typing_error_an_accent_or_its_number(String typed) {
        UUID provider = provider("Duinrand Jeugdhulp");
        server.fixtures().execute("update loodlijn.provider set kvk_number = '12345678' where tenant_id = ? and id = ?", tenant.id(),
                provider);
        provider("Zeewind");

        assertThat(titles(find(Role.HEAD_CONTRACTOR, typed), "provider")).containsExactly("Duinrand Jeugdhulp");
    }

    @Test
    void a_name_with_accents_is_found_without_them() {
        provider("Praktijk Financiële Café");

        assertThat(titles(find(Role.ASSESSOR, "financiele cafe"), "provider")).containsExactly("Praktijk Financiële Café");
    }

    @Test
    void an_offer_is_found_as_the_list_finds_it_and_a_word_that_says_nothing_finds_none() {
        UUID listing = offer(provider("Zeewind"), "Behandeling bij autisme");

        Answer found = find(Role.CARE_PROFESSIONAL, "autsime");

        assertThat(titles(found, "listing")).containsExactly("Behandeling bij autisme");
        assertThat(found.textAt("groups/0/items/0/path")).isEqualTo("/" + tenant.slug() + "/vinden/" + listing);
        assertThat(found.textAt("groups/0/items/0/context")).isEqualTo("Zeewind");
        assertThat(found.at("groups/0/items/0/titleRanges/0/0").getIntValue()).isEqualTo(16);
        assertThat(titles(find(Role.CARE_PROFESSIONAL, "voor"), "listing")).isEmpty();
    }

    @Test
    void a_municipality_is_found_by_its_name_and_by_a_place_in_it_and_only_where_it_takes_part() {
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM9073', '2020-01-01')",
                tenant.id());
        server.fixtures().execute(
                "insert into loodlijn.municipality (code, name, province, valid_from) values ('GM9073', 'Proefdam', 'Noord-Holland', '2020-01-01') on conflict do nothing");
        server.fixtures().execute("""
                insert into loodlijn.place_name (key, municipality_code, kind, label) values ('proefdam', 'GM9073', 'MUNICIPALITY', 'Proefdam'),
                    ('klein testwoude', 'GM9073', 'PLACE', 'Klein Testwoude') on conflict do nothing""");

        Answer found = find(Role.ASSESSOR, "testwou");

        assertThat(titles(found, "municipality")).containsExactly("Proefdam");
        assertThat(found.textAt("groups/0/items/0/context")).contains("Klein Testwoude");
        assertThat(found.textAt("groups/0/items/0/path")).isEqualTo("/" + tenant.slug() + "/vinden?municipality=GM9073");
        NewTenant other = server.newTenant();
        assertThat(other.as(Role.ASSESSOR).get(other.path("find?q=proefdam")).at("groups").size()).isZero();
    }

    @Test
    void people_and_their_parties_are_found_by_who_may_see_who_has_access() {
        Caller assessor = tenant.as(Role.ASSESSOR);
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        String email = assessor.get("/api/v1/me").textAt("person/email");

        Answer found = find(Role.CONTRACT_MANAGER, email);

        assertThat(titles(found, "person")).containsExactly(assessor.get("/api/v1/me").textAt("person/name"));
        assertThat(found.textAt("groups/0/items/0/context")).startsWith("Toetser · Regio voor een test · ");
        assertThat(titles(find(Role.REGION_ADMIN, "duinrand"), "party")).containsExactly("Stichting Duinrand Jeugdhulp");
        assertThat(found(head, "persoon").at("groups").size()).as("a head contractor finds no people").isZero();
        assertThat(tenant.as(Role.REGION_ADMIN).get(tenant.path("memberships?q=" + encoded("Stichting Duinrand Jeugdhulp"))).at("items")
                .size())
                .as("the page that a party leads to").isEqualTo(1);
    }

    @Test
    void someone_whose_access_ended_is_not_found() {
        Caller assessor = tenant.as(Role.ASSESSOR);
        String email = assessor.get("/api/v1/me").textAt("person/email");
        server.fixtures().execute("update loodlijn.membership set ended_at = now() where tenant_id = ?", tenant.id());

        assertThat(titles(find(Role.REGION_ADMIN, email), "person")).isEmpty();
    }

    @Test
    void every_character_of_a_file_name_stands_for_itself() {
        file("wacht_100%.csv");
        file("wachtx1000.csv");

        assertThat(titles(find(Role.CONTRACT_MANAGER, "wacht_"), "import")).containsExactly("wacht_100%.csv");
        assertThat(titles(find(Role.CONTRACT_MANAGER, "100%"), "import")).containsExactly("wacht_100%.csv");
        assertThat(find(Role.CONTRACT_MANAGER, "%%").at("groups").size()).isZero();
        assertThat(find(Role.CONTRACT_MANAGER, "__").at("groups").size()).isZero();
        assertThat(find(Role.ASSESSOR, "wacht_").at("groups").size()).as("imports are for who may import").isZero();
    }

    @Test
    void a_setting_is_found_by_what_can_be_set_there_in_the_language_of_the_reader() {
        Caller admin = tenant.as(Role.REGION_ADMIN);

        assertThat(found(admin, "feestd").textAt("groups/0/items/0/path")).isEqualTo("/" + tenant.slug() + "/beheer/instellingen#terms");
        assertThat(titles(admin.with("Accept-Language", "en").get(tenant.path("find?q=holid")), "setting"))
                .containsExactly("Terms and closing days");
        assertThat(find(Role.ASSESSOR, "feestd").at("groups").size()).isZero();
    }

    @Test
    void the_kind_with_the_nearest_title_comes_first() {
        UUID provider = provider("Zeewind");
        offer(provider, "Hulp door Zeewind");
        offer(provider, "Rustpunt");

        assertThat(kinds(find(Role.ASSESSOR, "zeewind"))).containsExactly("provider", "listing");
        assertThat(kinds(find(Role.ASSESSOR, "rustpunt"))).containsExactly("listing");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_role_finds_anything_of_another_tenant(Role role) {
        NewTenant other = server.newTenant();
        other.as(Role.ASSESSOR);
        UUID provider = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, 'Kwibuspraktijk') returning id",
                other.id());
        server.fixtures().execute("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, 'Kwibushulp')", other.id(),
                provider);
        file(other, "kwibus.csv", server.personOf(other.as(Role.CONTRACT_MANAGER)));

        assertThat(find(role, "kwibus").at("groups").size()).isZero();
        assertThat(find(role, "assessor").text()).doesNotContain("\"Persoon assessor");
    }

    @Test
    void a_dialogue_partner_finds_nothing_of_the_list() {
        offer(provider("Zeewind"), "Hulp");

        assertThat(find(Role.DIALOGUE_PARTNER, "zeewind").at("groups").size()).isZero();
    }

    @Test
    void too_little_or_too_much_is_refused() {
        assertThat(find(Role.ASSESSOR, " a ").status()).isEqualTo(400);
        assertThat(find(Role.ASSESSOR, "").textAt("errors/0/code")).isEqualTo("too-short");
        assertThat(find(Role.ASSESSOR, "a".repeat(201)).textAt("errors/0/code")).isEqualTo("too-long");
        assertThat(server.newPerson("vreemd-" + UUID.randomUUID() + "@voorbeeld.nl").get(tenant.path("find?q=aa")).status()).isEqualTo(404);
    }

    private UUID provider(String name) {
        return server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), name);
    }

    private UUID offer(UUID provider, String title) {
        return server.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, ?) returning id",
                tenant.id(), provider, title);
    }

    private void file(String name) {
        file(tenant, name, server.personOf(server.newPerson("in-" + UUID.randomUUID() + "@voorbeeld.nl")));
    }

    private void file(NewTenant of, String name, UUID by) {
        server.fixtures().execute("""
                insert into loodlijn.import_batch (tenant_id, file_name, file_hash, encoding, columns, row_count, suggested, created_by, created_at)
                values (?, ?, repeat('a', 64), 'UTF-8', '{}', 0, '{}', ?, now())""", of.id(), name, by);
    }

    private Answer find(Role role, String typed) {
        return found(tenant.as(role), typed);
    }

    private Answer found(Caller caller, String typed) {
        return caller.get(tenant.path("find?q=" + encoded(typed)));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static List<String> kinds(Answer found) {
        return StreamSupport.stream(found.at("groups").values().spliterator(), false).map(group -> group.get("kind").getStringValue())
                .toList();
    }

    private static List<String> titles(Answer found, String kind) {
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return StreamSupport.stream(found.at("groups").values().spliterator(), false)
                .filter(group -> group.get("kind").getStringValue().equals(kind))
                .flatMap(group -> StreamSupport.stream(group.get("items").values().spliterator(), false))
                .map(item -> item.get("title").getStringValue()).toList();
    }
}

package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What people ask that is not there, no longer there, or there twice. */
class PublicFaultsTest {
    private final TestServer server = TestServer.running();

    @Test
    void a_municipality_that_was_merged_leads_to_the_one_of_today_for_good() {
        for (String[] moved : new String[][]{{"/gemeente/GM0398/heerhugowaard", "/gemeente/GM1980/dijk-en-waard"},
                {"/gemeente/GM0398", "/gemeente/GM1980/dijk-en-waard"},
                {"/en/municipality/GM0398/x", "/en/municipality/GM1980/dijk-en-waard"},
                {"/gemeente/heerhugowaard", "/gemeente/GM1980/dijk-en-waard"}, {"/gemeente/alkmaar", "/gemeente/GM0361/alkmaar"},
                {"/wie-helpt?waar=GM0398&voor=kind", "/wie-helpt?waar=GM1980&voor=kind"},
                {"/en/who-helps?where=GM0398", "/en/who-helps?where=GM1980"}}) {
            Answer answer = get(moved[0]);
            assertThat(answer.status()).as(moved[0]).isEqualTo(301);
            assertThat(answer.header("Location")).as(moved[0]).contains(moved[1]);
            assertThat(get(moved[1]).status()).as(moved[1]).isEqualTo(200);
        }
    }

    @Test
    void two_municipalities_of_one_name_are_both_offered_with_their_province() {
        for (String path : List.of("/wie-helpt?waar=Bergen", "/gemeente/bergen")) {
            assertThat(get(path).text()).as(path).contains("In welke gemeente woont u?", "waar=GM0373", "waar=GM0893", "Noord-Holland",
                    "Limburg");
        }
        assertThat(get("/en/municipality/bergen").text()).contains("In which municipality do you live?", "where=GM0373", "where=GM0893");
    }

    @Test
    void what_is_not_there_is_said_plainly() {
        assertThat(get("/wie-helpt?waar=9999AA").text()).contains("Wij weten nog niet in welke gemeente postcode 9999 ligt");
        assertThat(get("/wie-helpt?waar=0999AA").text()).contains("Dit is geen postcode");
        assertThat(get("/wie-helpt?waar=Nergenshuizen").text()).contains("Deze plek kennen wij niet");
        assertThat(get("/gemeente/GM9999/nergens").text()).contains("Deze gemeente kennen wij niet");
        for (String path : List.of("/aanbieder/geen-regio/" + UUID.randomUUID(), "/aanbieder/x/y", "/hulp/toverij", "/wie-helpt/niets",
                "/en/nothing")) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void a_region_that_was_switched_off_is_on_no_page() {
        NewTenant tenant = server.newTenant();
        String name = "Praktijk Uitgezet";
        UUID provider = server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, phone) values (?, ?, '0511 555 010') returning id",
                tenant.id(), name);
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0060', date '2020-01-01')",
                tenant.id());
        UUID listing = server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, 'Hulp', '{GM0060}', true)
                returning id""", tenant.id(), provider);
        String page = get("/aanbieder/" + tenant.slug() + "/" + provider).header("Location").orElseThrow();
        List<String> paths = List.of("/wie-helpt?waar=GM0060", "/en/who-helps?where=GM0060", "/gemeente/GM0060/ameland", page,
                "/sitemap.xml",
                "/api/public/v1/providers?region=" + tenant.slug(), "/api/public/v1/services?region=" + tenant.slug(),
                "/api/public/v1/downloads/services.csv", "/api/public/v1/downloads/services.ndjson");
        for (String path : paths) {
            assertThat(get(path).text()).as(path).contains(path.equals("/sitemap.xml") ? provider.toString() : name);
        }

        server.fixtures().execute("update loodlijn.tenant_municipality set valid_until = current_date - 2 where tenant_id = ?",
                tenant.id());

        for (String path : paths) {
            assertThat(get(path).text()).as(path).doesNotContain(name, provider.toString());
        }
        assertThat(get(page).status()).isEqualTo(404);
        assertThat(get("/api/public/v1/providers/" + provider).status()).isEqualTo(404);
        assertThat(get("/api/public/v1/services/" + listing).status()).isEqualTo(404);
        assertThat(get("/gemeente/GM0060/ameland").text()).contains("Nog niets bekend over Ameland");
        assertThat(get("/hulp/autisme").text()).doesNotContain("waar=GM0060");
    }

    private Answer get(String path) {
        return server.anonymous().get(path);
    }
}

package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Which municipality of a region has which help, as a picture and as a table. */
class RegionMapTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    @Test
    void the_table_tells_what_the_picture_shows_and_both_lead_to_the_municipality() {
        buysFor("GM0361", "GM0399", "GM0373", "GM0400");
        offer("Praktijk Een", "{Behandeling}", "{Autisme}", "{JEUGDWET}", "{GM0361,GM0399}");
        offer("Praktijk Twee", "{Behandeling}", "{Trauma}", "{WMO}", "{GM0361,GM0373,GM0363}");

        Answer page = get("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("ETag")).isPresent();
        assertThat(page.text()).contains("<h1>Wie helpt waar in ", row("GM0361/alkmaar", "Alkmaar", 2), row("GM0399/heiloo", "Heiloo", 1),
                row("GM0400/den-helder", "Den Helder", 0), "<title>Alkmaar: 2</title>", "<title>Den Helder: 0</title>", "shade-4",
                "shade-0",
                "In 3 van de 4 gemeenten van ", "De meeste: 2 (Alkmaar).", "<caption>Aanbieders per gemeente</caption>")
                .doesNotContain("Amsterdam", "<script", " style=");
    }

    @Test
    void it_can_be_asked_for_a_kind_of_help_and_a_law_and_leads_on_with_that_kind() {
        buysFor("GM0361", "GM0399");
        offer("Praktijk Een", "{Behandeling}", "{Autisme}", "{JEUGDWET}", "{GM0361,GM0399}");
        offer("Praktijk Twee", "{Behandeling}", "{Trauma}", "{WMO}", "{GM0361}");

        assertThat(get("?hulp=autisme").text()).contains(
                "<a href=\"/wie-helpt?waar=GM0361&amp;hulp=autisme\">Alkmaar</a></th><td class=\"figure\">1",
                "<option value=\"autisme\" selected>Autisme</option>");
        assertThat(get("?wet=wmo").text()).contains(row("GM0361/alkmaar", "Alkmaar", 1), row("GM0399/heiloo", "Heiloo", 0));
        assertThat(get("?hulp=autisme&wet=wmo").text()).contains("In 0 van de 2 gemeenten").doesNotContain("De meeste");
        assertThat(get("?hulp=%3Cscript%3E&wet=niets&kaart=x").text()).as("what is no choice asks for all").contains("In elke gemeente van")
                .doesNotContain("<script");
        assertThat(english("?help=autisme&law=jeugdwet").text()).contains("Who helps where in", "In each municipality of",
                "href=\"/regio/" + tenant.slug() + "?hulp=autisme&amp;wet=jeugdwet\"");
    }

    @Test
    void the_borders_are_drawn_when_one_asks_for_them() {
        buysFor("GM0361", "GM0399");

        String squares = get("").text();
        String borders = get("?kaart=grenzen").text();

        assertThat(squares).contains("class=\"tiles\"", "h96v96h-96z", "href=\"/regio/" + tenant.slug() + "?kaart=grenzen\"");
        assertThat(borders).contains("class=\"borders\"", "href=\"/regio/" + tenant.slug() + "\"").doesNotContain("h96v96h-96z")
                .containsPattern("d=\"M[0-9.]+ [0-9.]+L");
        assertThat(borders.length()).isLessThan(60_000);
    }

    @Test
    void a_region_that_is_not_there_or_buys_for_nobody_has_no_map() {
        assertThat(get("").status()).isEqualTo(404);
        assertThat(server.anonymous().get("/regio/geen-regio").status()).isEqualTo(404);
        buysFor("GM0361");
        assertThat(get("").status()).isEqualTo(200);
        server.fixtures().execute("update loodlijn.tenant_municipality set valid_until = current_date - 2 where tenant_id = ?",
                tenant.id());
        assertThat(get("").status()).isEqualTo(404);
    }

    @Test
    void the_map_is_found_from_the_list_and_in_the_sitemap() {
        buysFor("GM0096");
        offer("Praktijk Eiland", "{Behandeling}", "{Autisme}", "{JEUGDWET}", "{GM0096}");

        assertThat(server.anonymous().get("/wie-helpt?waar=GM0096&hulp=autisme").text())
                .contains("/regio/" + tenant.slug() + "?hulp=autisme\"");
        assertThat(server.anonymous().get("/sitemap.xml").text()).contains("/regio/" + tenant.slug() + "</loc>",
                "/en/region/" + tenant.slug() + "</loc>");
    }

    private static String row(String path, String name, int providers) {
        return "<th scope=\"row\"><a href=\"/gemeente/" + path + "\">" + name + "</a></th><td class=\"figure\">" + providers + "</td>";
    }

    private void buysFor(String... municipalities) {
        for (String municipality : municipalities) {
            server.fixtures().execute(
                    "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, ?, date '2020-01-01')",
                    tenant.id(), municipality);
        }
    }

    private void offer(String name, String kinds, String expertise, String laws, String municipalities) {
        UUID provider = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(),
                name);
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, expertise, laws, municipality_codes, public)
                values (?, ?, 'Hulp', ?::text[], ?::text[], ?::text[], ?::text[], true)""", tenant.id(), provider, kinds, expertise, laws,
                municipalities);
    }

    private Answer get(String query) {
        return server.anonymous().get("/regio/" + tenant.slug() + query);
    }

    private Answer english(String query) {
        return server.anonymous().get("/en/region/" + tenant.slug() + query);
    }
}

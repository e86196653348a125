package nl.loodlijn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** The public pages of a tenant in its own site and its own house style. */
class OwnSiteTest {
    private static final String GOOD = """
            {"name":"tokens.json","tokens":"{\\"utrecht\\":{\\"document\\":{\\"color\\":{\\"$value\\":\\"#1b1b1b\\"},\\"background-color\\":{\\"$value\\":\\"#fefefe\\"}},\\"link\\":{\\"color\\":{\\"$value\\":\\"#1b59a4\\"}}}}"}""";
    private static final String PALE = GOOD.replace("#1b59a4", "#aaccff");

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller admin = tenant.as(Role.REGION_ADMIN);
    private final String path = tenant.path("settings/site");

    @BeforeEach
    void hideWhatOthersWrote() {
        server.fixtures().execute("update loodlijn.listing set public = false where public");
        server.fixtures().execute("delete from loodlijn.published_municipality where municipality_code = 'GM0373'");
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0373', '2020-01-01')",
                tenant.id());
    }

    @Test
    void nobody_shows_the_pages_in_a_site_of_their_own_until_the_tenant_names_sites() {
        assertThat(framedBy("/?ingesloten=" + tenant.slug())).isEqualTo("'none'");
        Answer named = admin.with("If-Match", "\"0\"").put(path + "/embedding",
                "{\"sites\":[\"https://www.Alkmaar.nl/\",\"*.regioalkmaar.nl\",\"https://www.alkmaar.nl\"]}");
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        assertThat(named.text()).contains("\"sites\":[\"https://www.alkmaar.nl\",\"https://*.regioalkmaar.nl\"]");

        for (String page : new String[]{"/", "/en", "/wie-helpt?waar=GM0373", "/hulp/autisme", "/wie-helpt?waar=bestaatniet",
                "/wie-helpt/niets"}) {
            String within = page + (page.contains("?") ? "&" : "?") + "ingesloten=" + tenant.slug();
            assertThat(framedBy(within)).as(within).isEqualTo("https://www.alkmaar.nl https://*.regioalkmaar.nl");
            assertThat(framedBy(page)).as(page).isEqualTo("'none'");
        }
        assertThat(framedBy("/?ingesloten=twente")).as("another tenant").isEqualTo("'none'");
        assertThat(framedBy("/?ingesloten=%27%3B%20script-src%20*")).isEqualTo("'none'");
        for (String other : new String[]{"/uitgelogd", "/wie-doet-wat/" + "A".repeat(43), "/afmelden/" + "A".repeat(43)}) {
            assertThat(framedBy(other + "?ingesloten=" + tenant.slug())).as(other).doesNotContain("alkmaar.nl");
        }
        assertThat(server.anonymous().get("/app/?ingesloten=" + tenant.slug()).header("Content-Security-Policy").orElse(""))
                .doesNotContain("alkmaar.nl");

        assertThat(admin.with("If-Match", "\"1\"").put(path + "/embedding", "{\"sites\":[]}").status()).isEqualTo(200);
        assertThat(framedBy("/?ingesloten=" + tenant.slug())).isEqualTo("'none'");
    }

    @Test
    void within_another_site_a_page_has_no_header_stays_within_and_leads_elsewhere_in_the_whole_window() {
        admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://www.alkmaar.nl\"]}");
        String slug = tenant.slug();

        Answer landing = server.anonymous().get("/?ingesloten=" + slug);
        assertThat(landing.header("X-Robots-Tag")).contains("noindex");
        assertThat(landing.text())
                .contains("<body class=\"embedded\">", "<input type=\"hidden\" name=\"ingesloten\" value=\"" + slug + "\">",
                        "Bel 112", "<a target=\"_top\" href=\"/\">Open deze bladzijde op Loodlijn</a>")
                .doesNotContain("<header", "Inloggen", "class=\"staff\"");
        String list = server.anonymous().get("/wie-helpt?waar=GM0373&ingesloten=" + slug).text();
        assertThat(list).contains("href=\"/wie-helpt?ingesloten=" + slug + "\"",
                "<a target=\"_top\" href=\"/wie-helpt?waar=GM0373\">Open deze bladzijde op Loodlijn</a>", "href=\"tel:08002000\"");
        String help = server.anonymous().get("/hulp/autisme?ingesloten=" + slug).text();
        assertThat(help).contains("href=\"/wie-helpt?waar=GM0373&amp;hulp=autisme&amp;ingesloten=" + slug + "\"");
    }

    @Test
    void a_page_within_is_not_sent_twice_and_is_sent_again_when_its_colours_change() {
        admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://www.alkmaar.nl\"]}");
        String within = "/?ingesloten=" + tenant.slug();
        String tag = server.anonymous().get(within).header("ETag").orElseThrow();
        assertThat(tag).isNotEqualTo(server.anonymous().get("/").header("ETag").orElseThrow());
        Answer again = server.anonymous().with("If-None-Match", tag).get(within);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();

        admin.with("If-Match", "\"1\"").put(path + "/house-style", GOOD);

        assertThat(server.anonymous().with("If-None-Match", tag).get(within).status()).isEqualTo(200);
    }

    @Test
    void a_house_style_is_on_the_pages_of_its_tenant_and_no_other() {
        Answer saved = admin.with("If-Match", "\"0\"").put(path + "/house-style", GOOD);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.textAt("styleName")).isEqualTo("tokens.json");
        assertThat(saved.textAt("style/readable")).isEqualTo("true");
        assertThat(saved.textAt("style/light/link")).isEqualTo("#1b59a4");

        Answer page = server.anonymous().get("/wie-helpt?waar=GM0373");
        assertThat(page.text()).contains("<style id=\"huisstijl\">", "--link:#1b59a4", "--paper:#fefefe");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .containsPattern("style-src 'sha256-[^']+' 'sha256-[^']+'; script-src");
        assertThat(server.anonymous().get("/").text()).doesNotContain("huisstijl");
        assertThat(server.anonymous().get("/wie-helpt?waar=Texel").text()).doesNotContain("huisstijl");

        assertThat(admin.with("If-Match", "\"1\"").delete(path + "/house-style").status()).isEqualTo(200);
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0373").text()).doesNotContain("huisstijl");
        admin.with("If-Match", "\"0\"").put(tenant.path("settings"), "{\"name\":\"Regio Kleur\",\"accentLight\":\"#1f6b45\"}");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0373").text()).contains("--copper:#1f6b45");
    }

    @Test
    void colours_that_cannot_be_read_are_refused_with_their_ratio_and_can_be_looked_at_before() {
        Answer preview = admin.post(path + "/house-style/preview", PALE);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.textAt("readable")).isEqualTo("false");
        assertThat(preview.text()).contains("\"pair\":\"LINK\",\"dark\":false,\"front\":\"#aaccff\",\"back\":\"#fefefe\"");

        Answer refused = admin.with("If-Match", "\"0\"").put(path + "/house-style", PALE);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("house-style-contrast", "/tokens", "een link op de achtergrond", "contrast 1,", "nodig is 4,5");
        assertThat(admin.get(path).has("style")).isFalse();
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0373").text()).doesNotContain("huisstijl");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/house-style", "{\"tokens\":\"geen json\"}").text()).contains("not-json");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/house-style", "{\"tokens\":\"" + "[".repeat(5_000) + "\"}").text())
                .contains("not-json");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/house-style", "{\"tokens\":\"{\\\"a\\\":\\\"#000\\\"}\"}").text())
                .contains("no-known-tokens");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/house-style", "{}").text()).contains("/tokens", "missing");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://a.nl; script-src *\",\"http://b.nl\"]}")
                .text())
                .contains("/sites/0", "/sites/1", "not-a-site");
    }

    @Test
    void of_two_administrators_at_once_the_second_is_shown_what_the_first_decided() {
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://www.alkmaar.nl\"]}").status())
                .isEqualTo(200);

        Answer late = tenant.as(Role.REGION_ADMIN).with("If-Match", "\"0\"").put(path + "/house-style", GOOD);

        assertThat(late.problem()).isEqualTo("precondition-failed");
        assertThat(late.textAt("current/sites/0")).isEqualTo("https://www.alkmaar.nl");
        assertThat(admin.put(path + "/embedding", "{\"sites\":[]}").problem()).isEqualTo("precondition-required");
    }

    @Test
    void only_an_administrator_decides_and_of_the_own_tenant() {
        Caller other = tenant.as(Role.HEAD_CONTRACTOR).with("If-Match", "\"0\"");
        assertThat(other.put(path + "/embedding", "{\"sites\":[]}").problem()).isEqualTo("permission-missing");
        assertThat(other.put(path + "/house-style", GOOD).problem()).isEqualTo("permission-missing");
        assertThat(other.delete(path + "/house-style").problem()).isEqualTo("permission-missing");
        assertThat(other.post(path + "/house-style/preview", GOOD).problem()).isEqualTo("permission-missing");
        assertThat(server.anonymous().get(path).problem()).isEqualTo("not-signed-in");
        admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://www.alkmaar.nl\"]}");
        NewTenant elsewhere = server.newTenant();
        assertThat(elsewhere.as(Role.REGION_ADMIN).get(path).status()).isIn(403, 404);
        assertThat(elsewhere.as(Role.REGION_ADMIN).get(elsewhere.path("settings/site")).text()).contains("\"sites\":[]");
    }

    @Test
    void what_was_decided_is_on_the_audit_trail() {
        admin.with("If-Match", "\"0\"").put(path + "/embedding", "{\"sites\":[\"https://www.alkmaar.nl\"]}");
        assertThat(server.fixtures()
                .value("select count(*) from loodlijn.audit_entry where tenant_id = ?::uuid and subject = 'tenant_site'", tenant.id()))
                .isEqualTo("1");
    }

    @Test
    void the_script_for_sites_that_embed_stays_at_its_address() {
        Answer script = server.anonymous().get("/insluiten.js");
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(script.header("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(script.text()).contains("event.origin !== origin");
    }

    private String framedBy(String path) {
        return server.anonymous().get(path).header("Content-Security-Policy").orElse("").replaceFirst(".*frame-ancestors ([^;]*).*", "$1");
    }
}

package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

/** Providers, municipalities and kinds of help have pages of their own at addresses that stay. */
class PageTest {
    private final TestServer server = TestServer.running();

    @Test
    void a_provider_has_a_page_of_its_own_that_keeps_its_address_when_its_name_changes() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk \u201cZilvermeeuw\u201d & Zn", null);
        listing(tenant, provider, "Traumabehandeling", "{GM0361}");

        Answer moved = get("/aanbieder/" + slug(tenant) + "/" + provider);
        assertThat(moved.status()).isEqualTo(301);
        String path = "/aanbieder/" + slug(tenant) + "/" + provider + "/praktijk-zilvermeeuw-zn";
        assertThat(moved.header("Location").orElse("")).endsWith(path);
        Answer page = get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1 lang=\"nl\">Praktijk \u201cZilvermeeuw\u201d &amp; Zn</h1>", "Traumabehandeling",
                "href=\"/gemeente/GM0361/alkmaar\"", "Ongeveer 8 weken", "Tot de hulp begint: ongeveer 12 weken.",
                "Hulp in het Nederlands, Turks.", "U kunt er met een rolstoel in.", "<meta name=\"description\"", "application/ld+json");
        assertThat(get("/en/provider/" + slug(tenant) + "/" + provider + "/praktijk-zilvermeeuw-zn").text()).contains(
                "Help in Dutch, Turkish.",
                "<html lang=\"en\" dir=\"ltr\">");

        server.fixtures().execute("update loodlijn.provider set name = 'De Zilvermeeuw' where id = ?", provider);
        assertThat(get(path).header("Location").orElse("")).endsWith("/" + provider + "/de-zilvermeeuw");
        server.fixtures().execute("update loodlijn.listing set public = false where provider_id = ?", provider);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void a_wait_until_the_help_begins_tells_its_day_where_no_other_figure_does() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk Later", null);
        listing(tenant, provider, "Traumabehandeling", "{GM0361}");
        String path = "/aanbieder/" + slug(tenant) + "/" + provider + "/praktijk-later";
        assertThat(get(path).text()).containsOnlyOnce("Gemeten op");

        server.fixtures().execute("update loodlijn.listing set wait_intake_weeks = null where provider_id = ?", provider);

        assertThat(get(path).text()).contains("Tot de hulp begint: ongeveer 12 weken. Gemeten op 3 maart 2020, kan nu anders zijn.");
    }

    @Test
    void what_a_name_says_does_not_end_the_data_for_search_engines() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "</script><b>vet</b>", null);
        listing(tenant, provider, "Hulp", "{GM0361}");

        String html = get("/aanbieder/" + slug(tenant) + "/" + provider + "/script-b-vet-b").text();

        assertThat(html).doesNotContain("<b>vet").contains("\\u003c/script\\u003e");
    }

    @Test
    void an_address_goes_on_in_the_next_line_between_its_words() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk Lang", null);
        listing(tenant, provider, "Hulp", "{GM0361}");
        server.fixtures().execute(
                "update loodlijn.provider set email = 'j.aanmelding@praktijklang.voorbeeld.nl', website = 'https://www.praktijklang.voorbeeld.nl' where id = ?",
                provider);

        assertThat(get("/aanbieder/" + slug(tenant) + "/" + provider + "/praktijk-lang").text()).contains(
                "<a href=\"mailto:j.aanmelding@praktijklang.voorbeeld.nl\">j<wbr>.aanmelding@<wbr>praktijklang<wbr>.voorbeeld<wbr>.nl</a>",
                ">praktijklang<wbr>.voorbeeld<wbr>.nl</a>");
        assertThat(get("/wie-helpt?waar=GM0361").text()).contains(">j<wbr>.aanmelding@<wbr>praktijklang<wbr>.voorbeeld<wbr>.nl</a>");
    }

    @Test
    void an_offer_that_becomes_public_tells_at_once_that_nobody_new_is_taken() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk Vol", null);
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, stop_from, public)
                values (?, ?, 'Hulp', '{GM0361}', current_date - 1, false)""", tenant, provider);
        server.fixtures().execute("update loodlijn.listing set public = true where provider_id = ?", provider);

        assertThat(get("/aanbieder/" + slug(tenant) + "/" + provider + "/praktijk-vol").text()).contains("Neemt nu niemand aan.");
    }

    @Test
    void a_provider_of_one_region_is_not_found_in_another() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk Elders", null);
        listing(tenant, provider, "Hulp", "{GM0361}");

        assertThat(get("/aanbieder/" + slug(tenant("GM0399")) + "/" + provider).status()).isEqualTo(404);
        assertThat(get("/aanbieder/geen-regio/" + provider).status()).isEqualTo(404);
        assertThat(get("/aanbieder/" + slug(tenant) + "/onzin").status()).isEqualTo(404);
    }

    @Test
    void who_works_for_whom_stands_on_the_page_of_both() {
        UUID tenant = tenant("GM0361");
        UUID headId = organisation("Stichting Hoofdzaak");
        UUID subId = organisation("Praktijk Onderdeel");
        UUID head = provider(tenant, "Stichting Hoofdzaak", headId);
        UUID sub = provider(tenant, "Praktijk Onderdeel", subId);
        listing(tenant, head, "Hulp", "{GM0361}");
        listing(tenant, sub, "Hulp", "{GM0361}");
        relation(tenant, headId, "Stichting Hoofdzaak", subId, "Praktijk Onderdeel", "current_date");
        relation(tenant, headId, "Stichting Hoofdzaak", organisation("Praktijk Later"), "Praktijk Later", "current_date + 30");

        String ofHead = get("/aanbieder/" + slug(tenant) + "/" + head + "/stichting-hoofdzaak").text();
        assertThat(ofHead).contains("Werkt samen met", sub + "/praktijk-onderdeel").doesNotContain("Praktijk Later");
        assertThat(get("/aanbieder/" + slug(tenant) + "/" + sub + "/praktijk-onderdeel").text()).contains("Werkt voor",
                head + "/stichting-hoofdzaak");
    }

    @Test
    void the_list_of_a_municipality_tells_with_whom_a_provider_works_and_can_ask_for_a_language_and_a_wheelchair() {
        UUID tenant = tenant("GM0361");
        UUID headId = organisation("Stichting Voorop");
        UUID subId = organisation("Praktijk Achterin");
        UUID head = provider(tenant, "Stichting Voorop", headId);
        UUID sub = provider(tenant, "Praktijk Achterin", subId);
        listing(tenant, head, "Zeilkunst", "{GM0361}");
        listing(tenant, sub, "Zeilkunst", "{GM0361}");
        server.fixtures().execute("update loodlijn.listing set languages = '{nl}', accessible = null where provider_id = ?", head);
        relation(tenant, headId, "Stichting Voorop", subId, "Praktijk Achterin", "current_date");
        relation(tenant, headId, "Stichting Voorop", organisation("Praktijk Later"), "Praktijk Later", "current_date + 30");
        server.fixtures().execute(
                """
                insert into loodlijn.published_relation values (?, gen_random_uuid(), ?, 'Stichting Voorop', ?, 'Praktijk Elders', '{GM0399}', current_date, null)""",
                tenant, headId, organisation("Praktijk Elders"));
        String list = "/wie-helpt?waar=GM0361&hulp=zeilkunst";

        assertThat(get(list).text())
                .contains("Wij kennen 2 aanbieders", "<dt>Werkt voor</dt><dd><a lang=\"nl\" href=\"/aanbieder/" + slug(tenant) + "/" + head,
                        "<dt>Werkt samen met</dt><dd><a lang=\"nl\" href=\"/aanbieder/" + slug(tenant) + "/" + sub,
                        "Hulp in het Nederlands, Turks.", "<option value=\"tr\">Turks</option>")
                .doesNotContain("Praktijk Later", "Praktijk Elders", "Hulp in het Nederlands.");
        assertThat(get(list + "&taal=tr").text())
                .contains("Wij kennen 1 aanbieder in Alkmaar met hulp in het Turks.", "Praktijk Achterin</a></h2>",
                        "<option value=\"tr\" selected>")
                .doesNotContain("Stichting Voorop</a></h2>");
        assertThat(get(list + "&rolstoel=ja&volgorde=naam").text())
                .contains("Wij kennen 1 aanbieder in Alkmaar waar u met een rolstoel in kunt.")
                .doesNotContain("Stichting Voorop</a></h2>");
        assertThat(get("/en/who-helps?where=GM0361&help=zeilkunst&language=ar").text())
                .contains("We know of no providers in Alkmaar with help in Arabic.", "<option value=\"ar\" selected>Arabic</option>");
        assertThat(get(list + "&taal=%27%3Cscript%3E").text()).contains("Wij kennen 2 aanbieders").doesNotContain("<script>");
    }

    @Test
    void a_kind_of_help_is_explained_and_leads_to_who_gives_it() {
        tenant("GM0361");

        Answer page = get("/hulp/autisme");

        assertThat(page.text()).contains("<h1>Autisme</h1>", "Hulp voor mensen met autisme", "/wie-helpt?waar=GM0361&amp;hulp=autisme",
                "name=\"hulp\" value=\"autisme\"");
        assertThat(get("/en/help/autisme").text()).contains("<h1>Autism</h1>");
        assertThat(get("/hulp/toverij").status()).isEqualTo(404);
    }

    @Test
    void a_municipality_has_an_address_that_says_which_it_is() {
        tenant("GM0361");

        assertThat(get("/gemeente/GM0361/alkmaar").text()).contains("<h1>Wie helpt in Alkmaar?</h1>", "/gemeente/GM0361/alkmaar\">");
        assertThat(get("/en/municipality/GM0361/alkmaar").text()).contains("<h1>Who helps in Alkmaar?</h1>");
    }

    @Test
    void the_sitemap_names_every_page_and_robots_name_the_sitemap() {
        UUID tenant = tenant("GM0361");
        UUID provider = provider(tenant, "Praktijk Landkaart", null);
        listing(tenant, provider, "Hulp", "{GM0361}");

        assertThat(get("/robots.txt").text()).contains("Sitemap: http", "/sitemap.xml");
        assertThat(get("/sitemap.xml").text()).startsWith("<?xml").contains("/hulp/autisme</loc>", "/en/help/autisme</loc>",
                "/gemeente/GM0361/alkmaar</loc>", "/aanbieder/" + slug(tenant) + "/" + provider + "/praktijk-landkaart</loc>");
    }

    private Answer get(String path) {
        return server.anonymous().get(path);
    }

    private UUID tenant(String municipality) {
        String slug = "bladzijde-" + municipality.toLowerCase(Locale.ROOT);
        UUID tenant = server.fixtures().id("""
                with made as (insert into loodlijn.tenant (slug, name, kind) values (?, 'Regio Bladzijde', 'REGION') on conflict (slug) do nothing returning id)
                select id from made union all select id from loodlijn.tenant where slug = ? limit 1""", slug, slug);
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, ?, date '2020-01-01') on conflict do nothing",
                tenant, municipality);
        return tenant;
    }

    private String slug(UUID tenant) {
        return server.fixtures().value("select slug from loodlijn.tenant where id = ?", tenant);
    }

    private UUID organisation(String name) {
        return server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id", name);
    }

    private UUID provider(UUID tenant, String name, @Nullable UUID organisation) {
        return server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, phone, organisation_id) values (?, ?, '072 555 0101', ?) returning id",
                tenant, name, organisation);
    }

    private void listing(UUID tenant, UUID provider, String title, String municipalities) {
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, kinds, target_groups, expertise, municipality_codes, languages, accessible,
                                              wait_intake_weeks, wait_treatment_weeks, wait_measured_on, public)
                values (?, ?, ?, '{Behandeling}', '{JEUGD}', '{Trauma}', ?::text[], '{nl,tr}', true, 8, 12, date '2020-03-03', true)""",
                tenant,
                provider, title, municipalities);
    }

    /** As the register writes it. */
    private void relation(UUID tenant, UUID head, String headName, UUID sub, String subName, String from) {
        server.fixtures().execute("""
                insert into loodlijn.published_relation values (?, gen_random_uuid(), ?, ?, ?, ?, '{GM0361}', %s, null)""".formatted(from),
                tenant,
                head, headName, sub, subName);
    }
}

package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

/** The pages for everyone: without a script, by keyboard, read aloud, in a script from right to left, on paper, and within another site. */
class PublicPagesTest {
    private static final String LIST = "/gemeente/GM0361/alkmaar";
    private static final List<String> PAGES = List.of("/", "/en", "/wie-helpt", "/wie-helpt?waar=1902", "/wie-helpt?waar=Alkmar", LIST,
            "/wie-helpt?waar=GM0361&hulp=autisme", "/hulp/autisme", "/open-data");
    /** The width of a window of 1280 pixels at 400 % zoom. */
    private static final int NARROW = 320;
    private static final int HEIGHT = 740;
    /** The platform as sites on the internet reach it: a browser lets no such site show what runs on this machine. */
    private static final String PLATFORM = "https://www.loodlijn.example";
    private static final String ELSEWHERE = "https://www.alkmaar.example/zorg";

    /** Text in brackets, a third longer, in letters that run from right to left. */
    private static final String PSEUDO = """
            () => {
              document.documentElement.lang = 'ar';
              document.documentElement.dir = 'rtl';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walker.nextNode()) texts.push(walker.currentNode);
              texts.filter((text) => text.data.trim() && !text.parentElement.closest('body [lang], script, style, [href^="tel:"], [href^="mailto:"]'))
                .forEach((text) => { text.data = text.data.replace(/\\p{L}{4,}/gu, (word) => '\u0627\u0644\u0645\u0633\u0627\u0639\u062f\u0629'.repeat(3).slice(0, Math.ceil(word.length * 1.35))); });
            }""";

    private static @Nullable WholeProduct product;

    @BeforeAll
    static void start() throws Exception {
        product = WholeProduct.start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void without_a_script_a_citizen_comes_from_the_question_to_a_provider() {
        for (Visitor.Window window : List.of(Visitor.Window.DESK_WITHOUT_SCRIPT, Visitor.Window.PHONE_WITHOUT_SCRIPT)) {
            try (Visitor citizen = product.visitor(window).open("/")) {
                Page page = citizen.page();
                page.getByLabel("Uw postcode, plaats of gemeente").fill("1902");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek hulp")).click();
                assertThat(heading(page)).containsText("In welke gemeente woont u?");
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Castricum")).click();
                page.navigate(product.base().resolve("/").toString());
                page.getByLabel("Uw postcode, plaats of gemeente").fill("1811 AB");
                page.keyboard().press("Enter");
                assertThat(heading(page)).hasText("Wie helpt in Alkmaar?");
                page.getByLabel("Welke hulp zoekt u?").fill("asperger");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek").setExact(true)).click();
                assertThat(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("Wij kennen \\d+ aanbieders? in Alkmaar"));
                page.locator(".cards h2 a").first().click();
                assertThat(page.getByText("Wachttijd").first()).isVisible();
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                citizen.check("zonder-script-" + window.name().toLowerCase(java.util.Locale.ROOT));
                assertEquals(0, citizen.context().cookies().size(), "no cookie for a citizen");
            }
        }
    }

    @Test
    void suggestions_are_chosen_by_keyboard_and_a_screen_reader_is_told_how_many_there_are() {
        try (Visitor citizen = product.visitor(Visitor.Window.DESK).open("/")) {
            Page page = citizen.page();
            Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Uw postcode, plaats of gemeente"));
            field.focus();
            page.keyboard().type("bergen");
            Locator options = page.getByRole(AriaRole.OPTION);
            assertThat(options.first()).isVisible();
            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("\\d suggesties"));
            citizen.check("suggesties");
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(0)).hasAttribute("aria-selected", "true");
            assertEquals(options.nth(0).getAttribute("id"), field.getAttribute("aria-activedescendant"));
            page.keyboard().press("ArrowUp");
            assertThat(options.nth(0)).hasAttribute("aria-selected", "false");
            page.keyboard().press("Escape");
            assertThat(field).hasAttribute("aria-expanded", "false");
            assertThat(field).hasValue("bergen");
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(options.nth(1)).containsText("Noord-Holland");
            page.keyboard().press("Enter");
            assertThat(field).hasValue("Bergen");
            assertThat(field).isFocused();
            page.keyboard().press("Enter");
            assertThat(heading(page)).containsText("Bergen");
            assertTrue(page.url().endsWith("waar=GM0373"), page.url());
        }
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE).open(LIST)) {
            Page page = citizen.page();
            page.getByLabel("Welke hulp zoekt u?").fill("schoonm");
            page.locator(".suggestions [role=option]").first().click();
            assertThat(page.getByLabel("Welke hulp zoekt u?")).hasValue("Hulp in het huishouden");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek").setExact(true)).click();
            page.waitForURL(Pattern.compile(".*hulp=huishouden.*"));
            citizen.check("suggestie-gekozen-telefoon");
        }
    }

    @Test
    void suggestions_that_do_not_come_leave_the_form_as_it_is() {
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE)) {
            Page page = citizen.page();
            page.route("**/suggesties/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("geen json")));
            citizen.open("/");
            page.getByLabel("Uw postcode, plaats of gemeente").pressSequentially("Alkmaar");
            page.keyboard().press("Enter");
            assertThat(heading(page)).hasText("Wie helpt in Alkmaar?");
        }
    }

    @Test
    void a_screen_reader_meets_the_same_things_in_the_same_order() {
        try (Visitor citizen = product.visitor(Visitor.Window.DESK).open("/")) {
            Page page = citizen.page();
            assertThat(page.locator("body")).matchesAriaSnapshot("""
                    - link "Naar de inhoud"
                    - banner:
                      - link "Loodlijn"
                      - navigation "Taal en inloggen":
                        - link "English"
                        - link "Inloggen"
                    - main:
                      - heading "Waar woont u?" [level=1]
                      - search "Zoek hulp in uw gemeente":
                        - combobox "Uw postcode, plaats of gemeente"
                        - button "Zoek hulp"
                    - contentinfo
                    """);
            citizen.open(LIST);
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - main:
                      - heading "Wie helpt in Alkmaar?" [level=1]
                      - search "Zoek op soort hulp":
                        - group "Voor wie?":
                          - radio "Iedereen" [checked]
                          - radio "Kind of jongere"
                          - radio "Volwassene"
                        - combobox "Welke hulp zoekt u?"
                        - button "Zoek"
                      - status: /Wij kennen \\d+ aanbieders in Alkmaar/
                      - list:
                        - listitem:
                          - heading [level=2]:
                            - link
                          - term: Voor wie
                          - term: Wachttijd
                          - term: Contact
                      - complementary:
                        - region "Waar begin ik?"
                        - region "Niet tevreden?"
                    """);
            page.locator(".cards h2 a").first().click();
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - main:
                      - heading [level=1]
                      - complementary:
                        - region "Waar begin ik?"
                        - region "Niet tevreden?"
                    """);
            citizen.open("/hulp/autisme");
            assertThat(page.locator("main")).matchesAriaSnapshot("""
                    - main:
                      - heading "Autisme" [level=1]
                      - heading "Wie geeft deze hulp bij u in de buurt?" [level=2]
                      - search "Zoek hulp in uw gemeente":
                        - combobox "Uw postcode, plaats of gemeente"
                        - button "Zoek hulp"
                      - heading "Andere hulp" [level=2]
                      - list
                      - complementary:
                        - region "Waar begin ik?"
                        - region "Niet tevreden?"
                    """);
        }
    }

    @Test
    void every_page_is_accessible_in_light_and_dark_and_fits_at_four_hundred_percent() {
        for (Visitor.Window window : List.of(Visitor.Window.DESK, Visitor.Window.PHONE_AT_NIGHT)) {
            try (Visitor citizen = product.visitor(window)) {
                Page page = citizen.page();
                List<String> tooWide = new ArrayList<>();
                int number = 0;
                for (String path : PAGES) {
                    citizen.open(path).check("publiek-" + number++ + "-" + window.name().toLowerCase(java.util.Locale.ROOT));
                    var size = page.viewportSize();
                    page.setViewportSize(NARROW, HEIGHT);
                    if (excessWidth(page) > 0) {
                        tooWide.add(path + " is " + excessWidth(page) + " px too wide");
                    }
                    page.setViewportSize(size.width, size.height);
                }
                assertEquals(List.of(), tooWide);
            }
        }
    }

    @Test
    void the_keyboard_reaches_everything_in_order_and_shows_where_it_is() {
        try (Visitor citizen = product.visitor(Visitor.Window.DESK).open("/")) {
            Page page = citizen.page();
            page.keyboard().press("Tab");
            assertThat(page.getByText("Naar de inhoud")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.getByLabel("Uw postcode, plaats of gemeente")).isFocused();
            assertEquals("3px", page.evaluate("() => getComputedStyle(document.activeElement).outlineWidth"));
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoek hulp"))).isFocused();
        }
    }

    @Test
    void a_language_from_right_to_left_mirrors_the_page_and_fits() {
        for (int width : new int[]{360, 1440}) {
            try (Visitor citizen = product.visitor(Visitor.Window.DESK)) {
                Page page = citizen.page();
                page.setViewportSize(width, 900);
                int number = 0;
                for (String path : List.of("/", LIST, "/hulp/autisme")) {
                    citizen.open(path);
                    page.evaluate(PSEUDO);
                    citizen.check("van-rechts-" + number++ + "-" + width);
                    assertTrue(excessWidth(page) <= 0, path + " is too wide at " + width);
                    double mark = page.locator(".mark").boundingBox().x;
                    assertTrue(mark > page.locator(".top nav").boundingBox().x,
                            path + ": the mark stands at the beginning, which is right");
                    assertEquals("ltr", page.evaluate("() => getComputedStyle(document.querySelector('a[href^=\"tel:\"]')).direction"));
                }
            }
        }
    }

    @Test
    void the_list_of_a_municipality_prints_on_two_pages() throws IOException {
        try (Visitor citizen = product.visitor(Visitor.Window.DESK).open(LIST)) {
            byte[] pdf = citizen.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)
                    .setPath(java.nio.file.Path.of("target", "screenshots", "wie-helpt-op-papier.pdf")));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(document.getNumberOfPages() <= 2, "pages: " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void a_municipality_shows_the_page_in_its_own_site_and_nobody_else_does() {
        try (Visitor admin = product.visitor(Visitor.Window.DESK).signIn("regiobeheer",
                "/app/noord-kennemerland/beheer/instellingen/eigen-site")) {
            Page page = admin.page();
            page.getByLabel("Sites die de pagina mogen insluiten").fill("https://www.alkmaar.example");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opslaan").setExact(true)).click();
            assertThat(page.getByLabel("Code om te kopi\u00ebren")).hasValue(Pattern.compile("<iframe [^>]*ingesloten=noord-kennemerland"));
            admin.check("eigen-site");
        }
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE)) {
            Page page = citizen.page();
            around(page, ELSEWHERE, true);
            page.navigate(ELSEWHERE);
            FrameLocator within = page.frameLocator("iframe");
            assertThat(within.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1))).hasText("Waar woont u?");
            assertThat(within.getByText("Inloggen")).hasCount(0);
            within.getByLabel("Uw postcode, plaats of gemeente").fill("1811 AB");
            within.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Zoek hulp")).click();
            assertThat(within.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                    .hasText("Wie helpt in Alkmaar?");
            assertThat(page).hasURL(ELSEWHERE);
            page.waitForFunction("() => document.querySelector('iframe').offsetHeight > 1500");
            within.locator(".cards h2 a").first().click();
            assertThat(within.getByText("Niet tevreden?")).isVisible();
            within.getByRole(AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Open deze bladzijde op Loodlijn")).click();
            page.waitForURL(Pattern.compile(Pattern.quote(PLATFORM) + "/aanbieder/.*"));
            assertThat(page.locator("header.top")).isVisible();
        }
        try (Visitor citizen = product.visitor(Visitor.Window.DESK)) {
            Page page = citizen.page();
            around(page, "https://www.elders.example/", false);
            page.navigate("https://www.elders.example/");
            assertThat(page.frameLocator("iframe").getByText("Waar woont u?")).hasCount(0);
        }
    }

    @Test
    void colours_of_a_house_style_hold_on_the_pages_of_its_region_in_light_and_dark() {
        try (Visitor admin = product.visitor(Visitor.Window.DESK).signIn("regiobeheer",
                "/app/noord-kennemerland/beheer/instellingen/eigen-site")) {
            Page page = admin.page();
            page.getByText("Of plak de tokens").click();
            page.getByLabel("Inhoud van het bestand")
                    .fill("""
                    {"utrecht":{"document":{"color":{"$value":"#1a1a1a"},"background-color":{"$value":"#fffdf5"},"font-family":{"$value":"Georgia, serif"}},
                     "link":{"color":{"$value":"#00558c"}},"button":{"border-radius":{"$value":"12px"},
                     "primary-action":{"background-color":{"$value":"#00558c"},"color":{"$value":"#ffffff"}}},"focus":{"outline-color":{"$value":"#000000"}}}}""");
            assertThat(page.getByText("Alle kleuren zijn goed te zien.")).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Huisstijl opslaan")).click();
            assertThat(page.getByText("Zo ziet het er nu uit")).isVisible();
            admin.check("huisstijl");
        }
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE)) {
            Page page = citizen.page();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                citizen.open(LIST).check("huisstijl-pagina-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                String expected = scheme == ColorScheme.LIGHT ? "rgb(255, 253, 245)" : "rgb(17, 22, 31)";
                assertEquals(expected, page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"));
            }
        }
    }

    private static void around(Page page, String address, boolean higher) {
        page.route(PLATFORM + "/**", route -> route.fulfill(new Route.FulfillOptions().setResponse(
                route.fetch(new Route.FetchOptions().setUrl(route.request().url().replace(PLATFORM, product.base().toString()))))));
        page.route(address, route -> route.fulfill(new Route.FulfillOptions().setHeaders(Map.of("Content-Type", "text/html; charset=utf-8"))
                .setBody(
                        "<!doctype html><html lang=nl><title>Zorg</title><h1>Zorg in Alkmaar</h1><iframe title=\"Wie helpt\" style=\"width:100%;border:0\" src=\""
                                + PLATFORM + "/?ingesloten=noord-kennemerland\"></iframe>"
                                + (higher ? "<script src=\"" + PLATFORM + "/insluiten.js\"></script>" : ""))));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static int excessWidth(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }
}

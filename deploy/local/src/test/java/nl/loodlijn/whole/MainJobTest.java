package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import nl.loodlijn.local.ReadableMail;
import nl.loodlijn.services.TestServices;

/** What Loodlijn is for, in one run: the region brings its list, a head contractor finds a subcontractor, a citizen sees who helps. */
class MainJobTest {
    private static final String REGION = "/app/noord-kennemerland";

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/uitnodiging/\\S+");
    private static final long MAIL_MILLISECONDS = 30_000;

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
    void the_region_imports_its_list_a_head_contractor_finds_a_subcontractor_and_a_citizen_sees_who_helps() throws Exception {
        theRegionImportsItsList();
        theHeadContractorFindsASubcontractor();
        theCitizenSeesWhoHelps();
    }

    private static void theRegionImportsItsList() {
        Path file = WholeProduct.repository().resolve("docs/samples/aanbod-noord-kennemerland.csv");
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signIn("contract", REGION + "/")) {
            Page page = contract.page();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Vandaag"))).isVisible();
            contract.check("vandaag");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import").setExact(true)).first().click();
            assertThat(heading(page, "Import")).isVisible();
            contract.check("import-begin");

            page.locator("input[type=file]").setInputFiles(file);
            assertThat(button(page, "Voorbeeld maken")).isVisible();
            contract.check("import-kolommen");
            button(page, "Voorbeeld maken").click();
            assertThat(page.getByText("Regel voor regel")).isVisible();
            contract.check("import");
            button(page, "Op de lijst zetten").first().click();
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Op de lijst zetten"))
                    .click();
            assertThat(page.getByText("De lijst van Regio Noord-Kennemerland is bijgewerkt.").first()).isVisible();
            contract.check("import-klaar");
        }
    }

    private static void theHeadContractorFindsASubcontractor() throws Exception {
        try (Visitor hoofd = product.visitor(Visitor.Window.DESK).signIn("hoofd", REGION + "/vinden")) {
            Page page = hoofd.page();
            assertThat(heading(page, "Vinden")).isVisible();
            page.getByRole(AriaRole.SEARCHBOX).fill("truma");
            assertThat(page.getByText("want “truma” komt niet voor")).isVisible();
            page.getByRole(AriaRole.COMPLEMENTARY).getByText("Alkmaar").first().click();
            assertThat(page).hasURL(Pattern.compile(".*q=truma.*municipality=.*GM0361.*"));
            page.getByText("Binnen 26 weken").first().click();
            assertThat(page).hasURL(Pattern.compile(".*maxWait=.*"));
            assertTrue(page.locator(".result").count() > 0, "offers remain");
            hoofd.check("vinden");

            String address = page.url();
            page.locator(".result-link").first().click();
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Aanbod"))).isVisible();
            hoofd.check("vinden-paneel");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alles van deze aanbieder")).click();
            assertThat(page).hasURL(Pattern.compile(".*/aanbieders/.*"));
            hoofd.check("aanbieder");

            page.navigate(address);
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("truma");
            for (String format : new String[]{"CSV", "XLSX"}) {
                button(page, "Exporteren").click();
                Download download = page.waitForDownload(() -> page.getByText(Pattern.compile("Als .*" + format + ".*")).click());
                assertTrue(Files.size(download.path()) > 100, "the " + format + " file holds something");
                assertEquals(format.toLowerCase(java.util.Locale.ROOT), download.suggestedFilename().replaceAll(".*\\.", ""));
            }
            button(page, "English").first().click();
            assertThat(heading(page, "Find")).isVisible();
            hoofd.check("vinden-engels");
        }
        try (Visitor phone = product.visitor(Visitor.Window.PHONE_AT_NIGHT).signIn("hoofd", REGION + "/vinden?q=autisme")) {
            assertThat(phone.page().locator(".result").first()).isVisible();
            phone.check("vinden-telefoon");
        }
        try (Visitor tablet = product.visitor(Visitor.Window.TABLET).signIn("hoofd", REGION + "/vinden?q=autisme")) {
            assertThat(tablet.page().locator(".result").first()).isVisible();
            tablet.check("vinden-tablet");
        }
    }

    private static void theCitizenSeesWhoHelps() {
        try (Visitor citizen = product.visitor(Visitor.Window.DESK_WITHOUT_SCRIPT).open("/")) {
            Page page = citizen.page();
            page.locator("input[name=waar]").fill("1811 AB");
            page.locator("form button").first().click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("Alkmaar");
            citizen.check("wie-helpt");
            assertEquals(0, citizen.context().cookies().size(), "no cookie for a citizen");
            assertEquals(0, page.locator("script:not([type=\"application/ld+json\"]):not([src^=\"/script/\"])").count(),
                    "no script but ours");
        }
        for (Visitor.Window window : new Visitor.Window[]{Visitor.Window.DESK, Visitor.Window.PHONE, Visitor.Window.PHONE_AT_NIGHT}) {
            try (Visitor citizen = product.visitor(window)) {
                citizen.open("/").check("begin-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/wie-helpt?waar=1811AB&hulp=autisme").check("wie-helpt-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/en/who-helps?waar=Alkmaar").check("who-helps-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/hulp/autisme").check("hulp-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/gemeente/GM0361").page().locator(".cards h2 a").first().click();
                citizen.check("aanbieder-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/regio/noord-kennemerland?hulp=autisme").check("kaart-" + window.name().toLowerCase(java.util.Locale.ROOT));
                citizen.open("/regio/noord-kennemerland?kaart=grenzen")
                        .check("kaart-grenzen-" + window.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    @Test
    void an_administrator_invites_a_colleague_who_then_has_access() {
        try (Visitor admin = product.visitor(Visitor.Window.DESK).signIn("regiobeheer", REGION + "/beheer/toegang")) {
            Page page = admin.page();
            assertThat(heading(page, "Toegang")).isVisible();
            assertThat(page.getByText("Joris van der Meulen")).isVisible();
            admin.check("toegang");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Iemand uitnodigen")).click();
            assertThat(heading(page, "Iemand uitnodigen")).isVisible();
            admin.check("uitnodigen");
            button(page, "Uitnodiging sturen").click();
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Vul de naam in.");
            admin.check("uitnodigen-fouten");

            page.locator("#invite-validUntil [part~=toggle-button]").click();
            assertThat(page.locator("#invite-validUntil")).hasAttribute("opened", "");
            page.keyboard().press("Escape");
            page.locator("#invite-name input").fill("Nadia Haddad");
            page.locator("#invite-email input").fill("nieuw@voorbeeld.nl");
            page.locator("#invite-role input").fill("Toetser");
            page.keyboard().press("Enter");
            button(page, "Uitnodiging sturen").click();
            assertThat(page.getByText("De uitnodiging aan Nadia Haddad is gestuurd").first()).isVisible();
            admin.check("uitgenodigd");
        }
        String link = linkInMailTo("nieuw@voorbeeld.nl");
        try (Visitor nieuw = product.visitor(Visitor.Window.PHONE).signIn("nieuw", "/app/")) {
            assertThat(nieuw.page().getByText("U hebt nog geen toegang")).isVisible();
            nieuw.check("geen-toegang");
            nieuw.page().navigate(link);
            button(nieuw.page(), "Uitnodiging aannemen").click();
            assertThat(heading(nieuw.page(), "Vandaag")).isVisible();
            nieuw.check("aangenomen");
        }
    }

    private static String linkInMailTo(String address) {
        assertTrue(TestServices.mail().await(1, MAIL_MILLISECONDS), "a mail was sent");
        ReadableMail mail = ReadableMail.of(TestServices.mail().messages().getLast());
        assertEquals(address, mail.to());
        Matcher link = LINK.matcher(mail.text());
        assertTrue(link.find(), "the mail holds the link");
        return link.group();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}

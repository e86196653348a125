package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Without a mouse: what a region asks, an application from its begin to its being handed in, judged and decided, the list, a file of it, settings and access. */
class KeyboardTest {
    private static final String REGION = "/app/noord-kennemerland";
    private static final String SET = "Toelating per toetsenbord";
    private static final String TRAINING = "Iedereen krijgt elk jaar scholing";
    private static final String INSURANCE = "Polis van de beroepsaansprakelijkheidsverzekering";
    private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("d-M-yyyy");

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
    void the_region_asks_judges_decides_finds_exports_and_keeps_settings_and_access_without_a_mouse() throws Exception {
        theContractManagerPublishesWhatIsAsked();
        theProviderApplies();
        anAssessorJudges("toetser1");
        anAssessorJudges("toetser2");
        theContractManagerDecidesAndLooksAtTheList();
        theAdministratorKeepsSettingsAndAccess();
    }

    private static void theContractManagerPublishesWhatIsAsked() {
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signInByKeyboard("contract", "/app/")) {
            Page page = contract.page();
            Keyboard keys = new Keyboard(page);
            keys.jump("eisen", heading(page, "Toelatingseisen"));
            keys.push(button(page, "Nieuwe lijst met eisen")).fill(page.getByLabel("Naam"), SET)
                    .untick(page.getByLabel("Begin met de landelijke lijst")).push(button(page, "Lijst maken"));
            assertThat(heading(page, SET)).isFocused();
            ask(page, keys, "R01", INSURANCE, "Document");
            ask(page, keys, "R02", TRAINING, "Eigen verklaring");
            keys.push(button(page, "Publiceren")).push(inDialog(page, "Publiceren"));
            assertThat(page.getByText("Versie 1 is gepubliceerd.").first()).isVisible();
        }
    }

    private static void ask(Page page, Keyboard keys, String code, String title, String evidence) {
        keys.push(link(page, "Eis toevoegen"));
        keys.fill(page.getByLabel("Code"), code).fill(page.locator("#criterion-dutchTitle input"), title)
                .fill(page.locator("#criterion-dutchAsked textarea"), "Geef wat u hebt.")
                .fill(page.locator("#criterion-englishTitle input"), title + " (in English)")
                .fill(page.locator("#criterion-englishAsked textarea"), "Give what you have.").choose(radio(page, evidence))
                .fill(page.locator("#criterion-legalSource input"), "Jeugdwet art. 4.1.1").tick(page.locator("#criterion-laws"))
                .fill(page.locator("#criterion-proportionality textarea"), "Zonder dit draagt het gezin het risico van een fout.")
                .push(button(page, "Eis opslaan"));
        assertThat(heading(page, SET)).isFocused();
    }

    private static void theProviderApplies() {
        try (Visitor onder = product.visitor(Visitor.Window.DESK).signInByKeyboard("onder", REGION + "/aanvragen")) {
            Page page = onder.page();
            Keyboard keys = new Keyboard(page);
            keys.push(link(page, "Toelating aanvragen"));
            assertThat(heading(page, "Toelating aanvragen")).isFocused();
            keys.choose(radio(page, SET)).push(button(page, "Aanvraag beginnen"));
            assertThat(heading(page, SET)).isFocused();
            keys.tick(page.locator("#feit-laws")).to(page.locator("#feit-categories input")).type("ambulant");
            assertThat(page.locator("vaadin-multi-select-combo-box-item:visible").first()).isVisible();
            keys.press("ArrowDown", "Enter", "Escape");
            assertThat(page.locator("#feit-categories")).hasAttribute("has-value", "");
            keys.fill(page.locator("#feit-kvkNumber input"), "12345678").fill(page.locator("#feit-contactName input"), "Yusuf Kaya")
                    .fill(page.locator("#feit-contactEmail input"), "onder@voorbeeld.nl");

            assertThat(page.getByText(Pattern.compile("^Bewaard")).first()).isVisible();
            keys.push(criterion(page, INSURANCE)).to(button(page, "Document kiezen"));
            // What chooses a file is a window of the system.
            page.locator("input[type=file]").setInputFiles(new FilePayload("polis.pdf", "application/pdf", ShortlistChainTest.policy()));
            assertThat(button(page, "polis.pdf")).isVisible();
            keys.push(criterion(page, TRAINING)).fill(page.locator("#R02-declaredBy input"), "Yusuf Kaya")
                    .fill(page.locator("#R02-declaredOn input"), LocalDate.now().minusDays(3).format(AS_TYPED)).press("Enter")
                    .fill(page.locator("#R02-explanation textarea"), "Elk jaar vijf dagen.");
            keys.push(link(page, "Controleren en indienen"));
            assertThat(page.getByText("Wat u indient")).isVisible();
            keys.push(button(page, "Aanvraag indienen")).push(inDialog(page, "Aanvraag indienen"));
            assertThat(page.getByText(Pattern.compile("Ingediend. De regio beslist uiterlijk op .*")).first()).isVisible();
            assertThat(heading(page, SET)).isFocused();
        }
    }

    private static Locator criterion(Page page, String title) {
        return page.locator("vaadin-details-summary").filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void anAssessorJudges(String who) {
        try (Visitor assessor = product.visitor(Visitor.Window.DESK).signInByKeyboard(who, REGION + "/aanvragen")) {
            Page page = assessor.page();
            Keyboard keys = new Keyboard(page);
            openFirstRow(page, keys);
            keys.push(link(page, "Beoordelen"));
            assertThat(heading(page, "Praktijk Zeewind beoordelen")).isFocused();
            keys.push(button(page, "Ik beoordeel"));
            assertThat(page.locator("#judge-title")).hasText(INSURANCE);
            assertThat(radio(page, "Voldoet")).isVisible();
            // A judgement by its key brings one to the next criterion.
            keys.press("1");
            assertThat(page.locator("#judge-title")).hasText(TRAINING);
            assertThat(page.locator("#judge-title")).isFocused();
            keys.press("1");
            assertThat(radio(page, "Voldoet")).isChecked();
            assertThat(page.getByText(Pattern.compile("^Bewaard")).first()).isVisible();
            keys.push(button(page, "Mijn oordeel geven")).push(inDialog(page, "Mijn oordeel geven"));
            assertThat(page.getByText(Pattern.compile("^Uw oordeel is gegeven")).first()).isVisible();
            keys.press("?");
            assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Sneltoetsen"))).isVisible();
            keys.press("Escape");
        }
    }

    private static void theContractManagerDecidesAndLooksAtTheList() throws Exception {
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signInByKeyboard("contract", REGION + "/aanvragen")) {
            Page page = contract.page();
            Keyboard keys = new Keyboard(page);
            openFirstRow(page, keys);
            keys.push(link(page, "Besluiten"));
            keys.tick(radio(page, "Goedkeuren")).fill(page.getByLabel("Waarom?"),
                    "Praktijk Zeewind voldoet aan alles wat de regio vraagt.");
            keys.push(button(page, "Brief bekijken"));
            assertThat(page.locator("canvas").first()).isVisible();
            keys.press("Escape");
            assertThat(page.locator("canvas")).hasCount(0);
            keys.push(button(page, "Besluiten")).push(inDialog(page, "Goedkeuren"));
            assertThat(page.getByText("Besloten. Praktijk Zeewind heeft de brief.").first()).isVisible();

            keys.jump("vinden", heading(page, "Vinden"));
            keys.press("f").type("zeewind");
            assertThat(page).hasURL(Pattern.compile(".*q=zeewind.*"));
            contract.settle();
            assertThat(page.locator(".result-link").first()).containsText("Zeewind");
            keys.press("Tab", "j", "Enter");
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Aanbod"))).isVisible();
            keys.press("Escape");
            assertThat(page.locator(".result-link").first()).isFocused();
            keys.push(button(page, "Exporteren"));
            assertThat(button(page, "Als Excel-bestand (XLSX)")).isFocused();
            Download download = page.waitForDownload(() -> keys.press("Enter"));
            assertTrue(Files.size(download.path()) > 100, "the file holds something");
            assertThat(button(page, "Exporteren")).isFocused();
        }
    }

    private static void theAdministratorKeepsSettingsAndAccess() {
        try (Visitor admin = product.visitor(Visitor.Window.DESK).signInByKeyboard("regiobeheer", "/app/")) {
            Page page = admin.page();
            Keyboard keys = new Keyboard(page);
            keys.jump("instellingen", heading(page, "Instellingen"));
            keys.push(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK,
                    new Locator.GetByRoleOptions().setName("Termijnen en vrije dagen")));
            Locator term = page.getByLabel("Een wachttijd is verouderd na");
            keys.fill(term, "45").push(button(page, "Opslaan"));
            assertThat(page.getByText(Pattern.compile("Laatst gewijzigd door Rianne Beekman")).first()).isVisible();
            assertThat(button(page, "Opslaan")).isFocused();
            assertThat(term).hasValue("45");

            keys.jump("toegang", heading(page, "Toegang"));
            keys.push(link(page, "Iemand uitnodigen")).fill(page.locator("#invite-name input"), "Noor Bakker")
                    .fill(page.locator("#invite-email input"), "noor.bakker@voorbeeld.nl")
                    .fill(page.locator("#invite-role input"), "Toetser");
            assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Toetser").setExact(true))).isVisible();
            keys.press("Enter");
            assertThat(page.locator("#invite-role input")).hasValue("Toetser");
            keys.push(button(page, "Uitnodiging sturen"));
            assertThat(page.getByText("De uitnodiging aan Noor Bakker is gestuurd").first()).isVisible();
            assertThat(heading(page, "Toegang")).isFocused();
            assertThat(page.getByText("Noor Bakker", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        }
    }

    /** By the arrows of the table to the link in its first row. */
    private static void openFirstRow(Page page, Keyboard keys) {
        Locator first = page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Zeewind.*" + SET))).first();
        assertThat(first).isVisible();
        keys.to(page.locator("vaadin-grid.data-table")).press("Tab", "Enter");
        assertThat(first).isFocused();
        keys.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isFocused();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** By what its label begins with: an explanation may follow. */
    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "( |$)"))).first();
    }

    private static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

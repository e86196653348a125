package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The whole job of a region without a mouse: what is asked, an application judged and decided, the list, a file of it, settings and access. */
class KeyboardTest {
    private static final String REGION = "/app/noord-kennemerland";
    private static final String SET = "Toelating per toetsenbord";
    private static final String TRAINING = "Iedereen krijgt elk jaar scholing";

    /** Praktijk Zeewind applies, as its screens do; what is tried here is what the region does with it. */
    private static final String APPLY = """
            async name => {
              const session = await (await fetch('/api/v1/session')).json();
              const tenant = '/api/v1/tenants/noord-kennemerland';
              const send = async (method, path, body, version) => {
                const answer = await fetch(tenant + path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.me.csrfToken,
                  ...(method === 'POST' ? { 'Idempotency-Key': crypto.randomUUID() } : {}), ...(version === undefined ? {} : { 'If-Match': version }) } });
                if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
                return answer.status === 204 ? undefined : answer.json();
              };
              const set = (await (await fetch(tenant + '/criteria-sets')).json()).items.find(one => one.name === name);
              const begun = await send('POST', '/applications', { setId: set.id });
              const path = `/applications/${begun.id}`;
              await send('PUT', `${path}/facts`, { laws: ['JEUGDWET'], categories: ['jz020-45'], establishments: [], kvkNumber: '12345678', contactName: 'Yusuf Kaya', contactEmail: 'onder@voorbeeld.nl', contactPhone: '' }, begun.version);
              await send('PUT', `${path}/answers/R01`, { declaredBy: 'Yusuf Kaya', declaredOn: new Date(Date.now() - 3 * 86400000).toISOString().slice(0, 10), explanation: 'Elk jaar vijf dagen.' }, '"0"');
              await send('POST', `${path}/submission`, {});
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
            keys.push(link(page, "Eis toevoegen"));
            keys.fill(page.getByLabel("Code"), "R01").fill(page.locator("#criterion-dutchTitle input"), TRAINING)
                    .fill(page.locator("#criterion-dutchAsked textarea"), "Schrijf op hoe u dat doet.")
                    .fill(page.locator("#criterion-englishTitle input"), "Everybody is trained each year")
                    .fill(page.locator("#criterion-englishAsked textarea"), "Write down how you do that.")
                    .to(radio(page, "Document")).press("ArrowDown", "ArrowDown");
            assertThat(radio(page, "Eigen verklaring")).isChecked();
            keys.fill(page.locator("#criterion-legalSource input"), "Jeugdwet art. 4.1.1").tick(page.locator("#criterion-laws"))
                    .fill(page.locator("#criterion-proportionality textarea"), "Vakkennis veroudert; een verklaring is genoeg.")
                    .push(button(page, "Eis opslaan"));
            assertThat(heading(page, SET)).isFocused();
            keys.push(button(page, "Publiceren")).push(inDialog(page, "Publiceren"));
            assertThat(page.getByText("Versie 1 is gepubliceerd.").first()).isVisible();
        }
    }

    private static void theProviderApplies() {
        try (Visitor onder = product.visitor(Visitor.Window.DESK).signIn("onder", REGION + "/aanvragen")) {
            onder.page().evaluate(APPLY, SET);
        }
    }

    private static void anAssessorJudges(String who) {
        try (Visitor assessor = product.visitor(Visitor.Window.DESK).signInByKeyboard(who, REGION + "/aanvragen")) {
            Page page = assessor.page();
            Keyboard keys = new Keyboard(page);
            openFirstRow(page, keys);
            keys.push(link(page, "Beoordelen"));
            assertThat(heading(page, "Praktijk Zeewind beoordelen")).isFocused();
            keys.push(button(page, "Ik beoordeel"));
            assertThat(page.locator("#judge-title")).hasText(TRAINING);
            assertThat(radio(page, "Voldoet")).isVisible();
            keys.press("1");
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

package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** The list from beginning to end, by everybody who has a part in it: what is asked, an application with evidence, two judgements, a decision, and a question to who was found. */
class ShortlistChainTest {
    private static final String REGION = "/app/noord-kennemerland";
    private static final String SET = "Toelating ambulante hulp";
    private static final String INSURANCE = "Polis van de beroepsaansprakelijkheidsverzekering";
    private static final String TRAINING = "Iedereen krijgt elk jaar scholing";
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
    void a_region_asks_a_provider_applies_two_assessors_judge_and_a_head_contractor_finds_compares_and_asks() {
        theRegionPublishesItsCriteria();
        theProviderApplies();
        anAssessorJudges("toetser1");
        anAssessorJudges("toetser2");
        theRegionDecides();
        theProviderReadsTheLetter();
        theHeadContractorFindsComparesAndAsks();
        theProviderAnswers();
    }

    private static void theRegionPublishesItsCriteria() {
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signIn("contract", REGION + "/eisen")) {
            Page page = contract.page();
            button(page, "Nieuwe lijst met eisen").click();
            page.getByLabel("Naam").fill(SET);
            page.getByLabel("Begin met de landelijke lijst").uncheck();
            contract.check("eisen-nieuwe-lijst");
            button(page, "Lijst maken").click();
            assertThat(heading(page, SET)).isVisible();
            addCriterion(contract, "R01", INSURANCE, "Document", "Zonder verzekering draagt het gezin het risico van een fout.");
            addCriterion(contract, "R02", TRAINING, "Eigen verklaring", "Vakkennis veroudert; een verklaring is genoeg.");
            contract.check("eisen-concept");
            button(page, "Publiceren").click();
            inDialog(page, "Publiceren").click();
            assertThat(page.getByText("Versie 1 is gepubliceerd.").first()).isVisible();
            contract.check("eisen-gepubliceerd");
        }
    }

    /** What is ticked in a list stands in its address, and is shown once it stands there. */
    private static void tick(Locator box) {
        box.click();
        assertThat(box).isChecked();
    }

    private static void addCriterion(Visitor contract, String code, String title, String evidence, String why) {
        Page page = contract.page();
        link(page, "Eis toevoegen").click();
        page.getByLabel("Code").fill(code);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^Geschiktheidseis"))).check();
        page.locator("#criterion-dutchTitle input").fill(title);
        page.locator("#criterion-dutchAsked textarea").fill("Geef wat u hebt; wij vragen het als er iets ontbreekt.");
        page.locator("#criterion-englishTitle input").fill(title + " (in English)");
        page.locator("#criterion-englishAsked textarea").fill("Give what you have; we ask when something is missing.");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + evidence))).check();
        page.locator("#criterion-legalSource input").fill("Jeugdwet art. 4.1.1");
        page.locator("#criterion-laws").check();
        page.locator("#criterion-proportionality textarea").fill(why);
        contract.check("eis-" + code);
        button(page, "Eis opslaan").click();
        assertThat(heading(page, SET)).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN).getByText(title).first()).isVisible();
    }

    private static void theProviderApplies() {
        try (Visitor onder = product.visitor(Visitor.Window.DESK).signIn("onder", REGION + "/aanvragen/nieuw")) {
            Page page = onder.page();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + SET))).check();
            onder.check("aanvraag-begin");
            button(page, "Aanvraag beginnen").click();
            assertThat(heading(page, SET)).isVisible();
            page.locator("#feit-laws").check();
            page.locator("#feit-categories input").pressSequentially("ambulant");
            page.locator("vaadin-multi-select-combo-box-item:visible").first().click();
            page.keyboard().press("Escape");
            page.locator("#feit-kvkNumber input").fill("12345678");
            page.locator("#feit-contactName input").fill("Yusuf Kaya");
            page.locator("#feit-contactEmail input").fill("onder@voorbeeld.nl");

            open(page, INSURANCE);
            page.locator("input[type=file]").setInputFiles(new FilePayload("polis.pdf", "application/pdf", policy()));
            assertThat(button(page, "polis.pdf")).isVisible();
            onder.check("aanvraag-bewijs");
            open(page, TRAINING);
            page.locator("#R02-declaredBy input").fill("Yusuf Kaya");
            page.locator("#R02-declaredOn input").fill(LocalDate.now().minusDays(3).format(AS_TYPED));
            page.locator("#R02-declaredOn input").press("Enter");
            page.locator("#R02-explanation textarea").fill("Elk jaar vijf dagen, vastgelegd in het personeelsdossier.");
            page.locator("#R02-explanation textarea").blur();
            link(page, "Controleren en indienen").click();
            assertThat(page.getByText("Wat u indient")).isVisible();
            onder.check("aanvraag-controleren");
            button(page, "Aanvraag indienen").click();
            inDialog(page, "Aanvraag indienen").click();
            assertThat(page.getByText(Pattern.compile("Ingediend. De regio beslist uiterlijk op .*")).first()).isVisible();
            onder.check("aanvraag-ingediend");
        }
    }

    private static void anAssessorJudges(String who) {
        try (Visitor assessor = product.visitor(Visitor.Window.DESK).signIn(who, REGION + "/aanvragen")) {
            Page page = assessor.page();
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Zeewind.*" + SET)))
                    .first().click();
            link(page, "Beoordelen").click();
            button(page, "Ik beoordeel").click();
            assertThat(page.getByText(INSURANCE).first()).isVisible();
            assertThat(page.locator(".document-beside canvas").first()).isVisible();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Voldoet").setExact(true)).check();
            assertThat(page.getByText(Pattern.compile("^Bewaard")).first()).isVisible();
            assessor.check("beoordelen");
            button(page, "Naar de volgende eis").click();
            assertThat(page.locator("#judge-title")).hasText(TRAINING);
            // The keys do what the mouse does.
            page.keyboard().press("1");
            button(page, "Mijn oordeel geven").click();
            inDialog(page, "Mijn oordeel geven").click();
            assertThat(page.getByText(Pattern.compile("^Uw oordeel is gegeven")).first()).isVisible();
            assessor.check("beoordeeld");
        }
    }

    private static void theRegionDecides() {
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signIn("contract", REGION + "/aanvragen")) {
            Page page = contract.page();
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Zeewind.*" + SET)))
                    .first().click();
            link(page, "Besluiten").click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^Goedkeuren"))).check();
            page.getByLabel("Waarom?").fill("Praktijk Zeewind voldoet aan alles wat de regio vraagt.");
            contract.check("besluit");
            button(page, "Brief bekijken").click();
            assertThat(page.locator("canvas").first()).isVisible();
            contract.check("brief-vooraf");
            page.keyboard().press("Escape");
            assertThat(page.locator("canvas")).hasCount(0);
            button(page, "Besluiten").click();
            inDialog(page, "Goedkeuren").click();
            assertThat(page.getByText("Besloten. Praktijk Zeewind heeft de brief.").first()).isVisible();
            assertThat(link(page, "Besluiten")).hasCount(0);
            contract.check("besloten");
        }
    }

    private static void theProviderReadsTheLetter() {
        try (Visitor onder = product.visitor(Visitor.Window.DESK).signIn("onder", REGION + "/aanvragen")) {
            Page page = onder.page();
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(SET))).first()
                    .click();
            button(page, "Brief lezen").click();
            assertThat(page.locator("canvas").first()).isVisible();
            onder.check("brief");
            onder.open(REGION + "/aanbod");
            assertThat(heading(page, "Mijn aanbod")).isVisible();
            onder.check("mijn-aanbod");
        }
    }

    private static void theHeadContractorFindsComparesAndAsks() {
        try (Visitor hoofd = product.visitor(Visitor.Window.DESK).signIn("hoofd", REGION + "/vinden?q=zeewind")) {
            Page page = hoofd.page();
            Locator found = page.locator(".result .result-link").filter(new Locator.FilterOptions().setHasText("Zeewind"));
            assertThat(found.first()).isVisible();
            Locator pick = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("vergelijken$")));
            tick(pick.nth(0));
            page.getByRole(AriaRole.SEARCHBOX).fill("autisme");
            assertThat(page).hasURL(Pattern.compile(".*q=autisme.*"));
            hoofd.settle();
            tick(pick.nth(1));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("2 vergelijken")).click();
            assertThat(heading(page, "Vergelijken")).isVisible();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Zeewind");
            hoofd.check("vergelijken");

            hoofd.open(REGION + "/vinden?q=zeewind");
            found.first().click();
            button(page, "Contact opnemen").click();
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX)
                    .fill("Een plek voor een kind van 9 met angst, vanaf januari, in Heiloo.");
            hoofd.check("contact-vragen");
            inDialog(page, "Verzoek versturen").click();
            assertThat(page.getByText(Pattern.compile("Uw verzoek aan .* is verstuurd.")).first()).isVisible();
        }
    }

    private static void theProviderAnswers() {
        try (Visitor onder = product.visitor(Visitor.Window.PHONE).signIn("onder", REGION + "/contact")) {
            Page page = onder.page();
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("Duinrand")))
                    .first().click();
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.TEXTBOX)
                    .fill("Vanaf 12 januari is er een plek. Bel mij vandaag tussen 15 en 17 uur.");
            button(page, "Antwoord versturen").click();
            assertThat(page.getByText("Het antwoord").first()).isVisible();
            onder.check("contact-beantwoord");
        }
    }

    /** Opens a criterion of the checklist. */
    private static void open(Page page, String title) {
        page.locator("vaadin-details-summary").filter(new Locator.FilterOptions().setHasText(title)).click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG).or(page.getByRole(AriaRole.ALERTDIALOG)).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A page with one line, as a scanner would make. */
    static byte[] policy() {
        String line = "BT /F1 18 Tf 72 760 Td (Polis 2026-0412, gedekt tot en met 31 december 2027) Tj ET";
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj\n"
                + "4 0 obj<</Length " + line.length() + ">>stream\n" + line
                + "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n")
                .getBytes(US_ASCII);
    }
}

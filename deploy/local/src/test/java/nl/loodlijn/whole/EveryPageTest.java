package nl.loodlijn.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** Walks through every page of the application as each kind of user: nothing is lost at 400 % zoom, and axe finds nothing, light or dark. */
class EveryPageTest {
    private static final String REGION = "/app/noord-kennemerland";

    /** The width of a window of 1280 pixels at 400 % zoom. */
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;
    private static final Duration NARROWING = Duration.ofSeconds(5);

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What lies under something else, or outside the window, is seen once it is scrolled into view. */
    private static final Set<String> COVERED = Set.of("bgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring", "outsideViewport",
            "fgOnBgOverlap");

    /** Texts of which axe cannot compute the contrast, at most, on one page: fields of Vaadin hide theirs in shadow roots. Looked at by eye. */
    private static final int UNCERTAIN_CONTRAST = 2;

    /** Charts and maps are hidden from screen readers and have a table beside them; axe takes no shape for a background. Looked at by eye. */
    private static final String WORD_IN_A_PICTURE = "<text ";

    /** A kind of user, with the pages it can go to. Addresses with a `*` are those of the first listing, provider or card found and of the model for subcontractors, those with a state are of an application, a report, an agreement or a declaration in it. */
    private enum Walk {
        REGION_ADMIN("regiobeheer", "/app/", REGION + "/vinden", REGION + "/vinden/*", REGION + "/aanbieders/*", REGION + "/aanbieders",
                REGION + "/eisen", REGION + "/modelcontracten", REGION + "/modelcontracten/*?version=draft",
                REGION + "/modelcontracten/*/artikel/betaling", REGION + "/modelcontracten/*/verschil", REGION + "/register",
                REGION + "/register/wijzigingen", REGION + "/toestemming", REGION + "/zoekwoorden", REGION + "/contractkalender",
                REGION + "/beheer/import",
                REGION + "/beheer/toegang", REGION + "/beheer/toegang/uitnodigen", REGION + "/beheer/toegangscontrole",
                REGION + "/beheer/logboek", REGION + "/aanvragen", REGION + "/beheer/instellingen", REGION + "/beheer/aan-de-slag",
                "/app/voorkeuren"),
        HEAD_CONTRACTOR(
                "hoofd", "/app/", REGION + "/vinden?q=autisme", REGION + "/vinden/vergelijken", REGION + "/beheer/logboek",
                REGION + "/aanvragen", REGION + "/aanvragen/nieuw", REGION + "/aanvragen/APPROVED", REGION + "/paspoort",
                REGION + "/modelcontracten/*?version=draft", REGION + "/toestemming", REGION + "/toestemming/nieuw",
                REGION + "/toestemming/QUESTION",
                REGION + "/toestemming/CONSENTED", REGION + "/register", REGION + "/beheer/import", "/app/elders/vinden",
                REGION + "/overeenkomsten", REGION + "/overeenkomsten/DRAFT",
                REGION + "/overeenkomsten/DRAFT/concept", REGION + "/overeenkomsten/nieuw", REGION + "/overeenkomsten/IN_FORCE",
                REGION + "/overeenkomsten/IN_FORCE/verantwoordelijkheid", REGION + "/overeenkomsten/IN_FORCE/overdracht",
                REGION + "/overeenkomsten/IN_FORCE/afwijkingen", REGION + "/declaraties", REGION + "/declaraties/factuurgegevens",
                REGION + "/declaraties/SENT", REGION + "/declaraties/APPROVED",
                REGION + "/verwijzingen", REGION + "/verwijzingen/*"),
        MUNICIPALITY("gemeente", REGION + "/toestemming", REGION + "/toestemming/REPORTED", REGION + "/register"),
        ASSESSOR("toetser1", "/app/", REGION + "/aanvragen/IN_REVIEW/beoordelen", REGION + "/aanvragen/IN_REVIEW/aanvulling",
                REGION + "/aanvragen/APPROVED/beoordelen"),
        CONTRACT_MANAGER("contract", REGION + "/aanvragen", REGION + "/aanvragen/IN_REVIEW", REGION + "/aanvragen/ADDITION_ASKED",
                REGION + "/aanvragen/APPROVED", REGION + "/aanvragen/REFUSED", REGION + "/aanvragen/SUSPENDED",
                REGION + "/aanvragen/IN_REVIEW/besluit", REGION + "/overeenkomsten", REGION + "/overeenkomsten/IN_FORCE",
                REGION + "/overeenkomsten/IN_FORCE/verantwoordelijkheid", REGION + "/overeenkomsten/IN_FORCE/overdracht",
                REGION + "/overeenkomsten/IN_FORCE/afwijkingen",
                REGION + "/overeenkomsten/afwijkingen", REGION + "/overeenkomsten/afwijkingen?asked=true",
                REGION + "/overeenkomsten/eenvormigheid", REGION + "/bemiddeling", REGION + "/doorgifte", REGION + "/declaraties",
                REGION + "/declaraties/SENT", REGION + "/declaraties/DISPUTED", REGION + "/declaraties/APPROVED",
                REGION + "/modelcontracten/*/overzetten"),
        SUBCONTRACTOR("onder", "/app/", REGION + "/contractkalender", REGION + "/aanbod", REGION + "/paspoort", REGION + "/contact",
                REGION + "/aanbieders/*",
                REGION + "/bemiddeling", REGION + "/beheer/logboek", REGION + "/bestaat-niet", REGION + "/overeenkomsten",
                REGION + "/overeenkomsten/IN_FORCE", REGION + "/overeenkomsten/IN_FORCE/verantwoordelijkheid",
                REGION + "/overeenkomsten/IN_FORCE/overdracht", REGION + "/overeenkomsten/IN_FORCE/afwijkingen",
                REGION + "/declaraties", REGION + "/declaraties/DISPUTED", REGION + "/declaraties/APPROVED", REGION + "/verwijzingen",
                REGION + "/verwijzingen/*"),
        CARE_PROFESSIONAL("prof", "/app/", REGION + "/wie-doet-wat", REGION + "/wie-doet-wat/*", REGION + "/overeenkomsten"),
        OPERATOR("beheerder", "/app/", "/app/platform/taken",
                "/app/platform/regios", "/app/platform/regios/nieuw");

        private final String username;
        private final List<String> paths;

        Walk(String username, String... paths) {
            this.username = username;
            this.paths = List.of(paths);
        }
    }

    private static @Nullable WholeProduct product;
    private static String listing = "";
    private static String provider = "";
    private static String model = "";
    private static final Map<String, String> IN_STATE = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        product = WholeProduct.start().withApplications().withContracts();
        try (Visitor visitor = product.visitor(Visitor.Window.DESK).signIn("regiobeheer", REGION + "/vinden")) {
            Page page = visitor.page();
            page.locator(".result-link").first().click();
            String path = page.locator(".panel a[href*='/aanbieders/']").first().getAttribute("href");
            provider = path.substring(path.lastIndexOf('/') + 1);
            listing = page.url().replaceAll(".*/vinden/([^?]+).*", "$1");
            model = list(page, "contract-models").replaceAll("(?s).*\\{\"id\":\"([^\"]+)\"[^{}]*\"Onderaanneming jeugdhulp\".*", "$1");
            for (String state : List.of("IN_REVIEW", "ADDITION_ASKED", "APPROVED", "REFUSED", "SUSPENDED")) {
                IN_STATE.put("aanvragen/" + state, firstOf(list(page, "applications?state=" + state)));
            }
            for (String state : List.of("REPORTED", "QUESTION", "CONSENTED")) {
                IN_STATE.put("toestemming/" + state, firstOf(list(page, "subcontractings?state=" + state)));
            }
        }
    }

    private static String list(Page page, String path) {
        return page.request().get(page.url().replaceAll("/app/.*", "/api/v1/tenants/noord-kennemerland/" + path)).text();
    }

    private static String firstOf(String answer) {
        return answer.replaceAll("(?s).*?\"items\":\\[\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Walk.class)
    void every_page_fits_at_four_hundred_percent_and_is_accessible_in_light_and_dark(Walk walk) {
        List<String> found = new ArrayList<>();
        try (Visitor visitor = product.visitor(Visitor.Window.DESK).signIn(walk.username, "/app/")) {
            Page page = visitor.page();
            for (String template : walk.paths) {
                String path = ofCard(page, ofAgreement(page, inState(template))).replace("vinden/*", "vinden/" + listing)
                        .replace("aanbieders/*",
                                "aanbieders/" + provider)
                        .replace("modelcontracten/*", "modelcontracten/" + model);
                page.setViewportSize(WIDE, HEIGHT);
                show(page, ColorScheme.LIGHT);
                visitor.open(path).settle();
                found.addAll(complaintsOfAxe(page, template + " light"));
                show(page, ColorScheme.DARK);
                found.addAll(complaintsOfAxe(page, template + " dark"));
                page.setViewportSize(NARROW, HEIGHT);
                visitor.settle();
                int excess = excessWidth(page);
                if (excess > 0) {
                    found.add(template + " is " + excess + " px too wide at " + NARROW + " px");
                }
                assertTrue(page.title().endsWith("Loodlijn") && page.title().contains(" · "), template + " has the title " + page.title());
            }
        }
        assertEquals(List.of(), found);
    }

    /** With the id of an agreement or a declaration that the reader sees in the place of the state that it is in. */
    private static String ofAgreement(Page page, String template) {
        return Pattern.compile("(overeenkomsten|declaraties)/([A-Z_]+)").matcher(template).replaceFirst(found -> {
            String list = found.group(1).equals("declaraties") ? "declarations" : "agreements";
            String items = list(page, list + "?state=" + found.group(2));
            assertTrue(items.contains("\"items\":[{\"id\":"), found.group() + " is not there: " + items);
            return found.group(1) + "/" + firstOf(items);
        });
    }

    /** With the id of an agreement whose card the reader may read, or of a referral form, in the place of the star. */
    private static String ofCard(Page page, String template) {
        if (template.contains("wie-doet-wat/*")) {
            return template.replace("*", firstOf(page, "responsibility-cards", "agreementId"));
        }
        return template.contains("verwijzingen/*") ? template.replace("*", firstOf(page, "referrals", "id")) : template;
    }

    private static String firstOf(Page page, String list, String field) {
        return page.request().get(page.url().replaceAll("/app/.*", "/api/v1/tenants/noord-kennemerland/" + list)).text()
                .replaceAll("(?s).*?\"" + field + "\":\"([^\"]+)\".*", "$1");
    }

    /** With the id of an application or a report in the place of the state that it is in. */
    private static String inState(String template) {
        return Pattern.compile("(aanvragen|toestemming)/([A-Z_]+)").matcher(template)
                .replaceFirst(found -> found.group(1) + "/" + IN_STATE.getOrDefault(found.group(), "none"));
    }

    /** Without motion, so that no colour is on its way from one scheme to the other when it is looked at. */
    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** By how many pixels the page is wider than its window, once it has found its narrow form; it draws that after the window became narrow. */
    private static int excessWidth(Page page) {
        try {
            page.waitForFunction("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth", null,
                    new Page.WaitForFunctionOptions().setTimeout(NARROWING.toMillis()));
        } catch (TimeoutError tooWide) {
            // What it is too wide by is what the caller tells.
        }
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    private static List<String> complaintsOfAxe(Page page, String where) {
        AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
        List<String> complaints = new ArrayList<>();
        for (Rule rule : results.getViolations()) {
            complaints.add(where + ": " + rule.getId() + " " + rule.getNodes().stream().map(CheckedNode::getHtml).toList());
        }
        List<String> uncertain = results.getIncomplete().stream().filter(rule -> rule.getId().equals("color-contrast"))
                .flatMap(rule -> rule.getNodes().stream()).filter(node -> !isCovered(node)).map(CheckedNode::getHtml)
                .filter(html -> !html.startsWith(WORD_IN_A_PICTURE)).toList();
        if (uncertain.size() > UNCERTAIN_CONTRAST) {
            complaints.add(where + ": contrast that could not be computed: " + uncertain);
        }
        return complaints;
    }

    private static boolean isCovered(CheckedNode node) {
        return node.getAny().stream()
                .anyMatch(check -> check.getData() instanceof Map<?, ?> data && data.get("messageKey") instanceof String key
                        && COVERED.contains(key));
    }
}

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

    /** A kind of user, with the pages it can go to. Addresses with a `*` are those of the first listing or provider found, those with a state of an application in it. */
    private enum Walk {
        REGION_ADMIN("regiobeheer", "/app/", REGION + "/vinden", REGION + "/vinden/*", REGION + "/aanbieders/*", REGION + "/aanbieders",
                REGION + "/eisen", REGION + "/zoekwoorden", REGION + "/beheer/import",
                REGION + "/beheer/toegang", REGION + "/beheer/toegang/uitnodigen", REGION + "/beheer/toegangscontrole",
                REGION + "/beheer/logboek", REGION + "/aanvragen", REGION + "/beheer/instellingen", REGION + "/beheer/aan-de-slag",
                "/app/voorkeuren"),
        HEAD_CONTRACTOR(
                "hoofd", "/app/", REGION + "/vinden?q=autisme", REGION + "/vinden/vergelijken", REGION + "/beheer/logboek",
                REGION + "/aanvragen", REGION + "/aanvragen/nieuw", REGION + "/aanvragen/APPROVED", REGION + "/paspoort",
                REGION + "/beheer/import", "/app/elders/vinden"),
        ASSESSOR("toetser1", "/app/", REGION + "/aanvragen/IN_REVIEW/beoordelen", REGION + "/aanvragen/IN_REVIEW/aanvulling",
                REGION + "/aanvragen/APPROVED/beoordelen"),
        CONTRACT_MANAGER("contract", REGION + "/aanvragen", REGION + "/aanvragen/IN_REVIEW", REGION + "/aanvragen/ADDITION_ASKED",
                REGION + "/aanvragen/APPROVED", REGION + "/aanvragen/REFUSED", REGION + "/aanvragen/SUSPENDED",
                REGION + "/aanvragen/IN_REVIEW/besluit"),
        SUBCONTRACTOR("onder", "/app/", REGION + "/aanbod", REGION + "/paspoort", REGION + "/contact", REGION + "/aanbieders/*",
                REGION + "/beheer/logboek", REGION + "/bestaat-niet"),
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
    private static final Map<String, String> APPLICATIONS = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        product = WholeProduct.start().withApplications();
        try (Visitor visitor = product.visitor(Visitor.Window.DESK).signIn("regiobeheer", REGION + "/vinden")) {
            Page page = visitor.page();
            page.locator(".result-link").first().click();
            String path = page.locator(".panel a[href*='/aanbieders/']").first().getAttribute("href");
            provider = path.substring(path.lastIndexOf('/') + 1);
            listing = page.url().replaceAll(".*/vinden/([^?]+).*", "$1");
            for (String state : List.of("IN_REVIEW", "ADDITION_ASKED", "APPROVED", "REFUSED", "SUSPENDED")) {
                String answer = page.request()
                        .get(page.url().replaceAll("/app/.*", "/api/v1/tenants/noord-kennemerland/applications?state=" + state)).text();
                APPLICATIONS.put(state, answer.replaceAll("(?s).*?\"items\":\\[\\{\"id\":\"([^\"]+)\".*", "$1"));
            }
        }
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
                String path = ofApplication(template).replace("vinden/*", "vinden/" + listing).replace("aanbieders/*",
                        "aanbieders/" + provider);
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

    /** With the id of an application in the place of the state that it is in. */
    private static String ofApplication(String template) {
        return Pattern.compile("(?<=/aanvragen/)[A-Z_]+").matcher(template)
                .replaceFirst(found -> APPLICATIONS.getOrDefault(found.group(), "none"));
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
                .flatMap(rule -> rule.getNodes().stream()).filter(node -> !isCovered(node)).map(CheckedNode::getHtml).toList();
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

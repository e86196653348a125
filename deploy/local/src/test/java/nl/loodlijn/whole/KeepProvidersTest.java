package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The staff of a region keeps its list of providers in order: one that is there twice, one that went bankrupt. */
class KeepProvidersTest {
    private static final String REGION = "/app/noord-kennemerland";

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
    void a_double_becomes_one_and_a_bankrupt_provider_is_not_found_any_more() {
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signIn("contract", REGION + "/aanbieders?state=unverified")) {
            Page page = contract.page();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Aanbieders").setLevel(1))).isVisible();
            Locator names = page.locator("vaadin-grid-cell-content a strong");
            assertThat(names.first()).isVisible();
            contract.check("aanbieders");
            String gone = names.nth(0).innerText();
            String kept = names.nth(1).innerText();

            names.nth(0).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Samenvoegen met een andere")).click();
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.SEARCHBOX).fill(kept);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(kept).setExact(true)).click();
            assertThat(page.getByText("Wat er gebeurt")).isVisible();
            contract.check("samenvoegen");
            button(page, "Samenvoegen tot " + kept).click();
            assertThat(page.getByText(gone + " is opgegaan in " + kept + ".").first()).isVisible();
            assertThat(page.getByText("Ook bekend als: " + gone + ".")).isVisible();
            contract.check("samengevoegd");

            button(page, "Gestopt of failliet melden").click();
            page.getByLabel("Waar staat dat?").fill("Centraal Insolventieregister");
            contract.check("gestopt-melden");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Melden").setExact(true))
                    .click();
            assertThat(page.getByText(Pattern.compile("failliet sinds .*")).first()).isVisible();
            contract.check("gestopt");

            contract.open(REGION + "/aanbieders?state=stopped");
            assertThat(page.locator("vaadin-grid-cell-content").getByText(kept, new Locator.GetByTextOptions().setExact(true))).isVisible();
            contract.open(REGION + "/vinden?q=" + kept.replace(" ", "%20").replace("&", "%26"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Vinden").setLevel(1))).isVisible();
            assertThat(page.locator(".result .result-link").filter(new Locator.FilterOptions().setHasText(kept))).hasCount(0);
        }
        try (Visitor phone = product.visitor(Visitor.Window.PHONE_AT_NIGHT).signIn("contract", REGION + "/aanbieders?state=doubles")) {
            assertThat(phone.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Aanbieders").setLevel(1))).isVisible();
            phone.check("dubbelen-telefoon");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

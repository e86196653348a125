package nl.loodlijn.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A citizen without JavaScript says that something is not right, the region answers, and the citizen sees what became of it. */
class FeedbackJobTest {
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
    void what_a_citizen_says_is_answered_and_seen() {
        String state;
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE_WITHOUT_SCRIPT).open("/gemeente/GM0361")) {
            Page page = citizen.page();
            page.locator("#begin .not-right a").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Dit klopt niet");
            page.locator("input[value=CONTACT]").check();
            page.locator("#text").fill("Bel mij: 072 123 45 67");
            page.locator("form.tell button").click();
            assertThat(page.locator("#probleem")).containsText("Is het van uzelf?");
            assertThat(page.locator("#text")).hasValue("Bel mij: 072 123 45 67");
            page.locator("#text").fill("Het team is verhuisd.");
            page.locator("form.tell button").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Bedankt voor uw melding");
            assertEquals(0, citizen.context().cookies().size(), "no cookie for a citizen");
            state = java.net.URI.create(page.url()).getPath();
        }
        for (Visitor.Window window : new Visitor.Window[]{Visitor.Window.DESK, Visitor.Window.TABLET, Visitor.Window.PHONE_AT_NIGHT}) {
            try (Visitor citizen = product.visitor(window)) {
                String name = "-" + window.name().toLowerCase(Locale.ROOT);
                citizen.open("/klopt-niet/lokaal-team/GM0361").check("klopt-niet" + name);
                citizen.open("/wie-doet-wat").check("wie-doet-wat" + name);
                citizen.open("/toegankelijkheid").check("toegankelijkheid" + name);
                citizen.open("/en/privacy").check("privacy" + name);
            }
        }
        try (Visitor contract = product.visitor(Visitor.Window.DESK).signIn("contract", REGION + "/aanbieders")) {
            Page page = contract.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wat inwoners op de openbare site niet vinden kloppen"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Alkmaar")).click();
            assertThat(page.getByText("Het team is verhuisd.")).isVisible();
            contract.check("klopt-niet-regio");
            page.getByText("Nee, het klopt zoals het er staat").click();
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Toelichting")).fill("Nagebeld: het adres klopt.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Antwoord geven")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Het antwoord"))).isVisible();
        }
        try (Visitor citizen = product.visitor(Visitor.Window.PHONE_WITHOUT_SCRIPT).open(state)) {
            assertThat(citizen.page().locator("main")).containsText("Het klopte wel.");
            assertThat(citizen.page().locator("main")).not().containsText("Nagebeld");
        }
    }
}

package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

/** The site says who is responsible for what, how accessible it is and what it keeps, and every page leads there. */
class AboutPagesTest {
    private final TestServer server = TestServer.running();

    @ParameterizedTest
    @CsvSource({"/wie-doet-wat,Wie doet wat?,/en/who-does-what", "/en/who-does-what,Who does what?,/wie-doet-wat",
            "/toegankelijkheid,Toegankelijkheidsverklaring,/en/accessibility",
            "/en/accessibility,Accessibility statement,/toegankelijkheid",
            "/privacy,Privacy,/en/privacy", "/en/privacy,Privacy,/privacy"})
    void each_can_be_read_in_both_languages_without_a_cookie(String path, String title, String other) {
        Answer page = server.anonymous().get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>" + title + "</h1>",
                "href=\"" + other + "\" lang=\"" + (path.startsWith("/en") ? "nl" : "en") + "\"",
                "<meta name=\"description\"");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.text()).doesNotContain("<script");
        assertThat(server.anonymous().get("/sitemap.xml").text()).contains(path + "</loc>");
    }

    @Test
    void every_page_leads_there() {
        for (String path : List.of("/", "/wie-helpt", "/hulp/autisme", "/open-data", "/privacy")) {
            assertThat(server.anonymous().get(path).text()).as(path).contains("href=\"/wie-doet-wat\"", "href=\"/toegankelijkheid\"",
                    "href=\"/privacy\"");
        }
        assertThat(server.anonymous().get("/en").text()).contains("href=\"/en/who-does-what\"", "href=\"/en/accessibility\"",
                "href=\"/en/privacy\"");
    }

    @Test
    void the_statement_claims_no_more_than_was_measured() {
        assertThat(server.anonymous().get("/toegankelijkheid").text()).contains(
                "Een onafhankelijk bureau heeft deze site nog niet onderzocht", "axe-core",
                "ombudsman");
    }
}

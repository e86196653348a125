package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** The page that tells what there is as open data. */
class OpenDataPageTest {
    private final Caller anyone = TestServer.running().anonymous();

    @Test
    void the_page_tells_the_feeds_the_terms_and_whom_to_write_to() {
        for (String path : List.of("/open-data", "/en/open-data")) {
            Answer page = anyone.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("<h1>Open data</h1>", "/api/public/v1/waiting-times", "/api/public/v1/downloads/services.csv",
                    "/api/public/oruk/v3", "CC0 1.0", "600", "mailto:").doesNotContain("<script>");
        }
        assertThat(anyone.get("/en/open-data").text()).contains("<html lang=\"en\" dir=\"ltr\">", "Terms of use");
    }

    @Test
    void everything_it_names_is_there() {
        String page = anyone.get("/open-data").text();
        List<String> links = java.util.regex.Pattern.compile("href=\"(/api/[^\"]+)\"").matcher(page).results().map(link -> link.group(1))
                .toList();

        assertThat(links).hasSizeGreaterThan(10).allSatisfy(link -> assertThat(anyone.get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void every_page_and_the_sitemap_lead_to_it() {
        assertThat(anyone.get("/").text()).contains("href=\"/open-data\"");
        assertThat(anyone.get("/en").text()).contains("href=\"/en/open-data\"");
        assertThat(anyone.get("/sitemap.xml").text()).contains("/open-data</loc>", "/en/open-data</loc>");
        assertThat(anyone.get("/robots.txt").text()).contains("Allow: /open-data");
    }
}

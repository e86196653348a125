package nl.loodlijn.platform.spa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

/** The class path of the tests holds a small application in public/app. */
class SpaTest {
    private final TestServer server = TestServer.running();

    @Test
    void every_place_inside_the_application_gets_the_shell_under_a_strict_policy() {
        Answer shell = server.anonymous().get("/app/noord-kennemerland/vinden?q=autisme");

        assertThat(shell.status()).isEqualTo(200);
        assertThat(shell.text()).contains("shell of the tests");
        assertThat(shell.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(shell.header("Cache-Control")).contains("no-cache");
        assertThat(shell.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "img-src 'self' data:", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_root_of_the_application_is_the_shell_too() {
        assertThat(server.anonymous().get("/app/").text()).contains("shell of the tests");
        assertThat(server.anonymous().get("/app").text()).contains("shell of the tests");
    }

    @Test
    void a_file_with_a_hash_in_its_name_is_kept_for_ever() {
        Answer script = server.anonymous().get("/app/assets/start-1a2b3c.js");

        assertThat(script.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(script.header("Content-Type").orElse("")).startsWith("text/javascript");
    }

    @Test
    void the_compressed_form_beside_a_file_is_sent_to_who_accepts_it() {
        Answer compressed = server.anonymous().with("Accept-Encoding", "gzip, br").get("/app/assets/start-1a2b3c.js");
        Answer plain = server.anonymous().with("Accept-Encoding", "br;q=0, identity").get("/app/assets/start-1a2b3c.js");

        assertThat(compressed.header("Content-Encoding")).contains("br");
        assertThat(compressed.header("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(plain.text()).contains("start of the tests");
    }

    @Test
    void what_the_browser_has_already_is_not_sent_again() {
        String etag = server.anonymous().get("/app/").header("ETag").orElseThrow();

        assertThat(server.anonymous().with("If-None-Match", etag).get("/app/").status()).isEqualTo(304);
    }

    @Test
    void a_file_that_is_not_there_is_not_the_shell() {
        assertThat(server.anonymous().get("/app/assets/gone-1a2b3c.js").problem()).isEqualTo("not-found");
    }

    @Test
    void nothing_outside_the_folder_is_given_away() {
        assertThat(server.anonymous().get("/app/..%2f..%2fapplication.yml").text()).doesNotContain("datasources");
        assertThat(server.anonymous().get("/app/%2e%2e/application.yml").text()).doesNotContain("datasources");
    }
}

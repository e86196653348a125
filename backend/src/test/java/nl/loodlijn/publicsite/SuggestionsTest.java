package nl.loodlijn.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.ReplicaProcess;
import nl.loodlijn.testing.TestServer;

/** While somebody types a place or a kind of help, the pages suggest what may be meant. */
class SuggestionsTest {
    private final TestServer server = TestServer.running();

    @Test
    void two_municipalities_of_one_name_are_told_apart_by_their_province() {
        assertThat(places("berge")).contains("Bergen|gemeente in Noord-Holland|GM0373", "Bergen|gemeente in Limburg|GM0893",
                "Bergen op Zoom|gemeente in Noord-Brabant|GM0748");
        assertThat(places("Bergen").subList(0, 2)).as("whole names first")
                .containsExactly("Bergen|gemeente in Limburg|GM0893", "Bergen|gemeente in Noord-Holland|GM0373");
        assertThat(texts("/en/suggestions/where?q=hengelo")).contains("Hengelo|municipality in Overijssel|GM0164");
    }

    @Test
    void a_municipality_that_was_merged_tells_its_new_name() {
        assertThat(places("heerhug")).containsExactly("Heerhugowaard|hoort nu bij de gemeente Dijk en Waard, Noord-Holland|GM1980");
        assertThat(places("gemeente boxm")).containsExactly("Boxmeer|hoort nu bij de gemeente Land van Cuijk, Noord-Brabant|GM1982");
    }

    @Test
    void a_place_tells_its_municipality_and_a_name_in_daily_use_is_known() {
        assertThat(places("schoorl")).contains("Schoorl|gemeente Bergen, Noord-Holland|GM0373");
        assertThat(places("den haag")).containsExactly("Den Haag|gemeente 's-Gravenhage, Zuid-Holland|GM0518");
        assertThat(places("hertogenb")).as("a word in the middle").contains("'s-Hertogenbosch|gemeente in Noord-Brabant|GM0796");
        assertThat(places("Alkmaar")).as("the place of the same name is not said twice")
                .containsExactly("Alkmaar|gemeente in Noord-Holland|GM0361");
    }

    @Test
    void postcodes_are_suggested_by_their_first_figures_and_a_whole_one_by_its_municipalities() {
        assertThat(places("181")).contains("1811 Alkmaar|postcode|1811").hasSizeLessThanOrEqualTo(8);
        assertThat(places("1902")).as("it lies in two").contains("1902 Castricum|gemeente Castricum, Noord-Holland|GM0383",
                "1902 Heemskerk|gemeente Heemskerk, Noord-Holland|GM0396");
        assertThat(places("1811a")).containsExactly("1811 Alkmaar|gemeente Alkmaar, Noord-Holland|GM0361");
        assertThat(places("9999")).isEmpty();
    }

    @Test
    void help_is_found_by_the_words_that_people_use() {
        assertThat(texts("/suggesties/hulp?q=aut")).containsExactly("Autisme||autisme");
        assertThat(texts("/suggesties/hulp?q=asper")).containsExactly("Autisme|ook: asperger|autisme");
        assertThat(texts("/suggesties/hulp?q=schoonm")).containsExactly("Hulp in het huishouden|ook: schoonmaak|huishouden");
        assertThat(texts("/suggesties/hulp?q=opvoed")).containsExactly("Opvoeden en gezin||opvoeden");
        assertThat(texts("/en/suggestions/help?q=clean")).containsExactly("Household help|also: cleaning|huishouden");
        assertThat(texts("/suggesties/hulp?q=zeilkunst")).isEmpty();
    }

    @Test
    void too_little_or_nonsense_suggests_nothing_and_nothing_typed_comes_back() {
        for (String typed : List.of("", "a", "1", "%", "__", "' or 1=1 --", "<script>alert(1)</script>", "\u0000\uD83D\uDE00",
                "x".repeat(5_000), "0123",
                "18 11 22")) {
            Answer answer = server.anonymous().get("/suggesties/waar?q=" + encoded(typed));
            assertThat(answer.status()).as(typed).isLessThan(500);
            assertThat(answer.text()).doesNotContain("script", "Exception");
            assertThat(server.anonymous().get("/suggesties/hulp?q=" + encoded(typed)).status()).isLessThan(500);
        }
        assertThat(places("%")).isEmpty();
        assertThat(places("__")).isEmpty();
    }

    @Test
    void suggestions_are_kept_and_not_sent_twice() {
        Answer answer = server.anonymous().get("/suggesties/waar?q=alk");
        assertThat(answer.header("Cache-Control").orElse("")).startsWith("public, max-age=300");
        assertThat(answer.header("Content-Language")).contains("nl");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        Answer again = server.anonymous().with("If-None-Match", answer.header("ETag").orElseThrow()).get("/suggesties/waar?q=alk");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void the_script_is_ours_has_a_name_of_its_own_and_can_be_kept_for_ever() {
        Answer page = server.anonymous().get("/");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe", "http");
        Matcher script = Pattern.compile("<script src=\"(/script/[0-9a-f]{16}\\.js)\" defer></script>").matcher(page.text());
        assertThat(script.find()).isTrue();
        Answer file = server.anonymous().get(script.group(1));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/javascript");
        assertThat(file.header("Cache-Control").orElse("")).contains("immutable");
        assertThat(file.text()).doesNotContain("http", "cookie", "localStorage", "innerHTML");
        Answer old = server.anonymous().get("/script/0123456789abcdef.js");
        assertThat(old.status()).isEqualTo(404);
        assertThat(old.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).contains("data-suggest=\"/suggesties/waar\"");
        assertThat(server.anonymous().get("/en").text()).contains("data-suggest=\"/en/suggestions/where\"");
    }

    @Test
    void who_asks_too_often_reads_when_to_come_back_and_still_gets_pages() {
        try (ReplicaProcess replica = ReplicaProcess.beside(server, Map.of("LOODLIJN_VISITORS_SUGGESTIONS_PER_MINUTE", "2"))) {
            var visitor = server.anonymous().at(replica.base()).with("X-Forwarded-For", "203.0.113.77");
            visitor.get("/suggesties/waar?q=al");
            visitor.get("/en/suggestions/where?q=al");
            Answer refused = visitor.get("/suggesties/hulp?q=au");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 60);
            assertThat(visitor.get("/").status()).isEqualTo(200);
        }
    }

    private List<String> places(String typed) {
        return texts("/suggesties/waar?q=" + encoded(typed));
    }

    /** Text, detail and value of each suggestion. */
    private List<String> texts(String path) {
        return Pattern.compile("\\{\"text\":\"([^\"]*)\",\"detail\":\"([^\"]*)\",\"value\":\"([^\"]*)\"\\}")
                .matcher(server.anonymous().get(path).text())
                .results().map(one -> one.group(1) + "|" + one.group(2) + "|" + one.group(3)).toList();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}

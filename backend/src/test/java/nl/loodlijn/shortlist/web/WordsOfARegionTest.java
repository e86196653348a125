package nl.loodlijn.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.shortlist.Offer;
import nl.loodlijn.shortlist.TenantShortlist;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** Words that a region says mean the same. */
class WordsOfARegionTest {
    private final TenantShortlist shortlist = TenantShortlist.in(TestServer.running());
    private final UUID zeewind = shortlist.provider("Praktijk Zeewind");
    private final Caller manager = shortlist.contractManager();

    WordsOfARegionTest() {
        shortlist.addAll(List.of(Offer.by(zeewind, "Huishoudelijke hulp thuis"), Offer.by(zeewind, "Poetsen en boodschappen"),
                Offer.by(zeewind, "Dagbesteding op de boerderij")));
    }

    @Test
    void a_word_finds_what_it_means_here_in_its_forms_and_the_other_way_round() {
        assertThat(found("poetsen")).containsExactly("Poetsen en boodschappen");

        add("Poetsen", "huishoudelijke hulp");

        assertThat(found("poetsen")).containsExactlyInAnyOrder("Huishoudelijke hulp thuis", "Poetsen en boodschappen");
        assertThat(found("huishoudelijke hulp")).containsExactlyInAnyOrder("Huishoudelijke hulp thuis", "Poetsen en boodschappen");
        assertThat(found("huishoudelijke hulp thuis")).containsExactly("Huishoudelijke hulp thuis");
    }

    @Test
    void words_that_mean_the_same_thing_are_the_same_as_each_other() {
        add("poetsen", "huishoudelijke hulp");
        add("schoonmaak", "huishoudelijke hulp");

        assertThat(found("schoonmaak")).containsExactlyInAnyOrder("Huishoudelijke hulp thuis", "Poetsen en boodschappen");
    }

    @Test
    void the_other_word_is_marked_as_what_matched() {
        add("zorgboerderij", "boerderij");

        Answer answer = search("zorgboerderij");

        assertThat(answer.textAt("items/0/matches/0/text")).isEqualTo("Dagbesteding op de boerderij");
        assertThat(answer.has("didYouMean")).isFalse();
    }

    @Test
    void it_holds_in_this_region_only_and_no_longer_than_it_is_there() {
        TenantShortlist other = TenantShortlist.in(TestServer.running());
        other.addAll(List.of(Offer.by(other.provider("De Polder"), "Huishoudelijke hulp")));
        Caller stranger = other.contractManager();
        String id = add("soppen", "huishoudelijke hulp").textAt("id");

        assertThat(titles(stranger.get(other.address("/shortlist/listings?q=soppen")))).isEmpty();
        assertThat(stranger.get(other.address("/shortlist/search-words")).text()).doesNotContain("soppen");
        assertThat(stranger.delete(other.address("/shortlist/search-words/" + id)).status()).isEqualTo(404);

        assertThat(manager.delete(shortlist.address("/shortlist/search-words/" + id)).status()).isEqualTo(204);
        assertThat(found("soppen")).isEmpty();
        assertThat(manager.delete(shortlist.address("/shortlist/search-words/" + id)).status()).isEqualTo(404);
    }

    @Test
    void the_list_says_what_the_region_added_and_what_holds_everywhere() {
        add("poetsen", "Huishoudelijke hulp");

        Answer list = manager.get(shortlist.address("/shortlist/search-words"));

        assertThat(list.textAt("own/0/word")).isEqualTo("poetsen");
        assertThat(list.textAt("own/0/meaning")).isEqualTo("Huishoudelijke hulp");
        assertThat(list.text()).contains("\"word\":\"ass\",\"meanings\":\"autisme, autismespectrumstoornis\"");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"twee woorden,hulp,/word", "'',hulp,/word", "p,hulp,/word", "Autisme,AUTISME,/meaning", "poetsen,'',/meaning",
            "poetsen,een twee drie vier vijf zes,/meaning"})
    void what_cannot_be_a_word_is_refused_by_field(String word, String meaning, String pointer) {
        Answer answer = manager.post(shortlist.address("/shortlist/search-words"), body(word, meaning));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.textAt("errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void the_same_twice_is_refused_whatever_the_capitals() {
        add("poetsen", "huishoudelijke hulp");

        Answer again = manager.post(shortlist.address("/shortlist/search-words"), body("Poetsen", "Huishoudelijke  Hulp"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.textAt("code")).isEqualTo("same-words-already");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = {"REGION_ADMIN", "CONTRACT_MANAGER"})
    void others_say_nothing_about_words(Role role) {
        Answer answer = shortlist.as(role).post(shortlist.address("/shortlist/search-words"), body("poetsen", "hulp"));

        assertThat(answer.status()).isEqualTo(403);
    }

    private Answer add(String word, String meaning) {
        Answer answer = manager.post(shortlist.address("/shortlist/search-words"), body(word, meaning));
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private static String body(String word, String meaning) {
        return "{\"word\":\"" + word + "\",\"meaning\":\"" + meaning + "\"}";
    }

    private List<String> found(String words) {
        return titles(search(words));
    }

    private Answer search(String words) {
        return manager.get(shortlist.address("/shortlist/listings?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private static List<String> titles(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        List<String> titles = new ArrayList<>();
        for (JsonNode item : answer.json().get("items").values()) {
            titles.add(item.get("title").getStringValue());
        }
        return titles;
    }
}

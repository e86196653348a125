package nl.loodlijn.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.shortlist.Offer;
import nl.loodlijn.shortlist.TenantShortlist;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What people type, and what they find. */
class SearchWordsTest {
    private static TenantShortlist shortlist;
    private static Caller caller;

    @BeforeAll
    static void fill() {
        shortlist = TenantShortlist.in(TestServer.running());
        UUID duinrand = shortlist.provider("Stichting Duinrand Jeugdhulp");
        UUID zeewind = shortlist.provider("Praktijk Zeewind");
        shortlist.addAll(List.of(Offer.by(duinrand, "Behandeling bij autisme").with("Autisme / ASS", "ADHD / ADD").in("GM0361"),
                Offer.by(duinrand, "Gezinsbegeleiding").noting("Voor kinderen met een licht verstandelijke beperking (o.a. EMDR/schema)."),
                Offer.by(zeewind, "Traumabehandeling").with("Trauma / PTSS").at("Enschede"),
                Offer.by(zeewind, "Hulp bij financiën en wonen").with("LVB").under("WMO")));
        caller = shortlist.contractManager();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"autisme,Behandeling bij autisme", "AUTISME,Behandeling bij autisme", "behandelingen bij autisme,Behandeling bij autisme",
            "autsime,Behandeling bij autisme", "behandeling autisme duinrand,Behandeling bij autisme", "autis,Behandeling bij autisme",
            "financien,Hulp bij financiën en wonen", "financiën,Hulp bij financiën en wonen",
            "posttraumatische stressstoornis,Traumabehandeling",
            "ptss,Traumabehandeling", "schema,Gezinsbegeleiding", "emdr,Gezinsbegeleiding", "alkmaar,Behandeling bij autisme",
            "enschede,Traumabehandeling",
            "traumabehandelign,Traumabehandeling", "de autisme,Behandeling bij autisme", "gezin kinderen,Gezinsbegeleiding",
            "wet maatschappelijke ondersteuning,Hulp bij financiën en wonen"})
    void one_offer_is_found_by(String words, String title) {
        Answer answer = search(words);

        assertThat(titles(answer)).containsExactly(title);
        assertThat(answer.at("items/0/matches").size()).as("what it matches by").isPositive();
    }

    @Test
    void an_abbreviation_finds_what_it_stands_for_and_the_other_way_round() {
        assertThat(titles(search("lvb"))).containsExactlyInAnyOrder("Gezinsbegeleiding", "Hulp bij financiën en wonen");
        assertThat(titles(search("licht verstandelijke beperking"))).containsExactlyInAnyOrder("Gezinsbegeleiding",
                "Hulp bij financiën en wonen");
    }

    @Test
    void an_abbreviation_is_not_the_beginning_of_a_word() {
        assertThat(titles(search("ass"))).containsExactly("Behandeling bij autisme");
    }

    @Test
    void a_name_is_found_with_a_space_too_many_and_with_a_part_of_it() {
        assertThat(titles(search("duin rand"))).containsExactlyInAnyOrder("Behandeling bij autisme", "Gezinsbegeleiding");
        assertThat(titles(search("wind"))).containsExactlyInAnyOrder("Traumabehandeling", "Hulp bij financiën en wonen");
        assertThat(search("duin rand").textAt("items/0/matches/0/field")).isEqualTo("provider");
        assertThat(search("wind").textAt("items/0/matches/0/text")).isEqualTo("Praktijk Zeewind");
        assertThat(search("wind").at("items/0/matches/0/ranges/0/0").getIntValue()).isEqualTo("Praktijk ".length());
    }

    @Test
    void a_typing_error_is_said() {
        Answer answer = search("autsime");
        assertThat(answer.textAt("didYouMean/0/typed")).isEqualTo("autsime");
        assertThat(answer.textAt("didYouMean/0/used")).isEqualTo("autisme");
        assertThat(search("autisme").json().get("didYouMean")).isNull();
    }

    @Test
    void the_best_match_comes_first() {
        assertThat(titles(search("behandeling")).getFirst()).isEqualTo("Behandeling bij autisme");
    }

    @Test
    void a_match_says_where_it_matches_in_plain_text() {
        Answer answer = search("autisme");
        assertThat(answer.textAt("items/0/matches/0/field")).isEqualTo("title");
        assertThat(answer.textAt("items/0/matches/0/text")).isEqualTo("Behandeling bij autisme");
        assertThat(answer.at("items/0/matches/0/ranges/0/0").getIntValue()).isEqualTo(16);
        assertThat(answer.at("items/0/matches/0/ranges/0/1").getIntValue()).isEqualTo(23);
        assertThat(answer.textAt("items/0/matches/1/field")).isEqualTo("expertise");
    }

    @ParameterizedTest(name = "{0} is found in {1}")
    @CsvSource({"jeugd,targetGroups,Kinderen en jongeren", "wmo,laws,Wet maatschappelijke ondersteuning 2015",
            "rietdorp,outsidePlaces,Rietdorp", "raamwerk,contract,Raamwerk Noord",
            "wachtgroep,capacity,Een wachtgroep", "antroposofisch,profile,Antroposofisch", "schoolbrief,intakeCriteria,Een schoolbrief"})
    void whatever_a_row_is_found_by_is_shown(String words, String field, String text) {
        TenantShortlist other = TenantShortlist.in(TestServer.running());
        UUID provider = other.provider("Weidezicht");
        other.add(Offer.by(provider, "Hulp thuis").forGroups("JEUGD").under("WMO"));
        TestServer.running().fixtures().execute("""
                update loodlijn.listing set outside_places = '{Rietdorp}', contract_text = 'Raamwerk Noord', capacity_text = 'Een wachtgroep',
                       profile = 'Antroposofisch', intake_criteria = 'Een schoolbrief' where provider_id = ?""", provider);

        Answer answer = other.contractManager().with("Accept-Language", "nl").get(other.address("/shortlist/listings?q=" + words));

        assertThat(titles(answer)).containsExactly("Hulp thuis");
        assertThat(answer.textAt("items/0/matches/0/field")).isEqualTo(field);
        assertThat(answer.textAt("items/0/matches/0/text")).isEqualTo(text);
    }

    @Test
    void a_code_that_is_called_otherwise_in_the_language_of_the_reader_is_marked_as_a_whole() {
        TenantShortlist other = TenantShortlist.in(TestServer.running());
        other.add(Offer.by(other.provider("Weidezicht"), "Hulp thuis").forGroups("VOLWASSENEN", "OUDEREN"));

        Answer answer = other.contractManager().with("Accept-Language", "en").get(other.address("/shortlist/listings?q=ouderen"));

        String text = answer.textAt("items/0/matches/0/text");
        int start = answer.at("items/0/matches/0/ranges/0/0").getIntValue();
        assertThat(text.substring(start)).isEqualTo(text.split(", ", -1)[1]);
        assertThat(answer.at("items/0/matches/0/ranges").size()).isEqualTo(1);
    }

    @Test
    void words_that_occur_nowhere_give_nothing_and_say_what_the_filters_alone_would_give() {
        Answer answer = search("xyzzyqq");
        assertThat(answer.at("total").getIntValue()).isZero();
        assertThat(answer.textAt("zeroResults/0/filter")).isEqualTo("q");
        assertThat(answer.at("zeroResults/0/count").getIntValue()).isEqualTo(4);
    }

    @Test
    void only_words_that_say_nothing_are_no_words() {
        assertThat(search("de het een").at("total").getIntValue()).isEqualTo(4);
        assertThat(search("  ").at("total").getIntValue()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table loodlijn.listing; --", "a & | ! ( ) : * <-> \\ ' \"", "autisme:*", "%_%", "\\", "''", "{}[]<>",
            "😀 autisme",
            "\u0000autisme", "autisme'", "$1 $$", "null", "مرحبا", "İıŞ"})
    void characters_with_a_meaning_elsewhere_do_no_harm(String words) {
        assertThat(search(words).status()).as(words).isEqualTo(200);
    }

    @Test
    void very_long_words_and_many_words_do_no_harm() {
        assertThat(search("a".repeat(200)).at("total").getIntValue()).isZero();
        assertThat(search("autisme ".repeat(25)).at("total").getIntValue()).isEqualTo(1);
    }

    @Test
    void a_listing_with_very_long_words_can_be_stored_and_found() {
        TenantShortlist other = TenantShortlist.in(TestServer.running());
        other.add(Offer.by(other.provider("Lang"), "Kort").noting("x".repeat(5_000) + " bijzonder"));
        Answer answer = other.contractManager().get(other.address("/shortlist/listings?q=bijzonder"));
        assertThat(answer.at("total").getIntValue()).isEqualTo(1);
    }

    @Test
    void a_provider_is_found_by_its_new_name_and_no_longer_by_the_old() {
        TenantShortlist other = TenantShortlist.in(TestServer.running());
        UUID provider = other.provider("Oudenaam");
        other.add(Offer.by(provider, "Hulp"));
        TestServer.running().fixtures().execute("update loodlijn.provider set name = 'Verseklank' where id = ?", provider);
        Caller reader = other.contractManager();
        assertThat(reader.get(other.address("/shortlist/listings?q=verseklank")).at("total").getIntValue()).isEqualTo(1);
        assertThat(reader.get(other.address("/shortlist/listings?q=oudenaam")).at("total").getIntValue()).isZero();
    }

    private static Answer search(String words) {
        return caller.get(shortlist.address("/shortlist/listings?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private static List<String> titles(Answer answer) {
        List<String> titles = new ArrayList<>();
        for (JsonNode item : answer.at("items").values()) {
            titles.add(item.get("title").getStringValue());
        }
        return titles;
    }
}

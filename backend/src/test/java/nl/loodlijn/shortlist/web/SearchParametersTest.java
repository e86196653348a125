package nl.loodlijn.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.shortlist.Offer;
import nl.loodlijn.shortlist.TenantShortlist;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What a search may ask, and how it is told what is wrong. */
class SearchParametersTest {
    private static TenantShortlist shortlist;
    private static Caller caller;

    @BeforeAll
    static void fill() {
        shortlist = TenantShortlist.in(TestServer.running());
        UUID provider = shortlist.provider("Aanbieder");
        shortlist.addAll(List.of(
                Offer.by(provider, "Een").in("GM0361").forGroups("JEUGD").under("JEUGDWET").with("Autisme / ASS").waiting("4.0", null),
                Offer.by(provider, "Twee").in("GM0361", "GM0373").forGroups("JEUGD", "VOLWASSENEN").under("WMO").with("Autisme")
                        .waiting("12.5", null),
                Offer.by(provider, "Drie").in("GM0373").forGroups("VOLWASSENEN").under("ZVW", "WLZ").with("Angst")));
        caller = shortlist.contractManager();
    }

    @ParameterizedTest(name = "{0} is refused, naming {1}")
    @CsvSource({"limit=0,limit", "limit=101,limit", "limit=-1,limit", "limit=ten,limit", "limit=99999999999,limit", "maxWait=-1,maxWait",
            "maxWait=521,maxWait",
            "maxWait=soon,maxWait", "maxWait=1e3,maxWait", "sort=random,sort", "sort=RELEVANCE,sort", "after=nonsense,after",
            "after=!!!,after",
            "municipality=GM9999,municipality", "municipality=Alkmaar,municipality", "law=GRONDWET,law",
            "targetGroup=jeugd%20en%20co,targetGroup"})
    void a_wrong_value(String parameter, String name) {
        Answer answer = search(parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.textAt("errors/0/pointer")).isEqualTo(name);
        assertThat(answer.textAt("errors/0/detail")).isNotBlank();
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Answer answer = search("limit=0&maxWait=soon&sort=random&law=GRONDWET&q=" + "a".repeat(201));
        assertThat(answer.at("errors").size()).isEqualTo(5);
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_the_reader() {
        Answer english = caller.with("Accept-Language", "en").get(shortlist.address("/shortlist/listings?limit=0"));
        assertThat(english.textAt("errors/0/detail")).isEqualTo("Give a number from 1 to 100.");
    }

    @Test
    void a_cursor_belongs_to_its_own_question() {
        String next = search("limit=1").textAt("next");
        assertThat(search("limit=1&after=" + next).status()).isEqualTo(200);
        assertThat(search("limit=1&sort=wait&after=" + next).textAt("errors/0/code")).isEqualTo("unknown-cursor");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({"municipality=GM0361,2", "municipality=GM0361&municipality=GM0373,3", "targetGroup=VOLWASSENEN,2", "expertise=autisme,2",
            "expertise=autisme&expertise=angst,3", "law=WLZ,1", "maxWait=12,1", "maxWait=12.5,2", "maxWait=unknown,1", "maxWait=520,2",
            "municipality=GM0361&targetGroup=VOLWASSENEN,1", "municipality=GM0361&law=ZVW,0", "expertise=bestaat-niet,0",
            "q=&municipality=,3"})
    void filters_narrow(String parameters, int total) {
        assertThat(search(parameters).at("total").getIntValue()).isEqualTo(total);
    }

    @Test
    void a_facet_ignores_its_own_filter_and_obeys_the_others() {
        Answer answer = search("municipality=GM0361&targetGroup=JEUGD");
        assertThat(answer.textAt("facets/municipality/0/value")).isEqualTo("GM0361");
        assertThat(answer.textAt("facets/municipality/0/label")).isEqualTo("Alkmaar");
        assertThat(answer.at("facets/municipality/0/count").getIntValue()).isEqualTo(2);
        assertThat(answer.at("facets/municipality/1/count").getIntValue()).isEqualTo(1);
        assertThat(answer.at("facets/law").size()).isEqualTo(2);
        assertThat(answer.textAt("facets/expertise/0/label")).startsWith("Autisme");
        assertThat(answer.textAt("facets/wait/0/label")).isEqualTo("Binnen 4 weken");
        assertThat(answer.at("facets/wait/4/count").getIntValue()).isZero();
    }

    @Test
    void when_nothing_is_found_each_filter_says_what_dropping_it_gives() {
        Answer answer = search("municipality=GM0373&maxWait=5");
        assertThat(answer.at("total").getIntValue()).isZero();
        assertThat(answer.textAt("zeroResults/0/filter")).isEqualTo("maxWait");
        assertThat(answer.textAt("zeroResults/0/value")).isEqualTo("5");
        assertThat(answer.at("zeroResults/0/count").getIntValue()).isEqualTo(2);
        assertThat(answer.textAt("zeroResults/1/filter")).isEqualTo("municipality");
        assertThat(answer.at("zeroResults/1/count").getIntValue()).isEqualTo(1);
    }

    @Test
    void the_shortest_wait_comes_first_and_an_unknown_one_last() {
        Answer answer = search("sort=wait");
        assertThat(List.of(answer.textAt("items/0/title"), answer.textAt("items/1/title"), answer.textAt("items/2/title")))
                .containsExactly("Een", "Twee", "Drie");
        assertThat(answer.at("items/2").get("waitIntakeWeeks")).isNull();
    }

    @Test
    void a_dialogue_partner_may_not_search_and_a_stranger_finds_no_tenant() {
        TestServer server = TestServer.running();
        assertThat(shortlist.as(Role.DIALOGUE_PARTNER).get(shortlist.address("/shortlist/listings")).status()).isEqualTo(403);
        assertThat(TenantShortlist.in(server).contractManager().get(shortlist.address("/shortlist/listings")).status()).isEqualTo(404);
        assertThat(server.anonymous().get(shortlist.address("/shortlist/listings")).status()).isEqualTo(401);
    }

    private static Answer search(String parameters) {
        return caller.get(shortlist.address("/shortlist/listings?" + parameters));
    }
}

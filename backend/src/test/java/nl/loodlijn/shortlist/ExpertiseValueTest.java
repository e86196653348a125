package nl.loodlijn.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** The value by which expertise is filtered is worked out in the database, and nowhere else. */
class ExpertiseValueTest {
    private final TestServer server = TestServer.running();

    @ParameterizedTest
    @CsvSource({"Autisme / ASS,autisme", "Autisme,autisme", "ADHD/ADD,adhd-add", "Psycho-educatie,psycho-educatie",
            "Cliëntgericht,clientgericht",
            "'  Angst ',angst", "/ -,overig"})
    void a_label_has_a_value_to_filter_by(String label, String code) {
        assertThat(server.fixtures().value("select search.expertise_code(?)", label)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"Søren-methode", "Straße", "Œuvre", "Łódź", "ﬁnanciën", "H₂O", "Autisme / ASS", "ÉÉN op één", "İstanbul", "naïef"})
    void the_value_of_a_listing_is_the_value_of_its_facet(String label) {
        TenantShortlist shortlist = TenantShortlist.in(server);
        UUID provider = shortlist.provider("Zeewind");
        shortlist.add(Offer.by(provider, "Behandeling").with(label));
        Caller caller = shortlist.contractManager();

        Answer found = caller.get(shortlist.address("/shortlist/listings"));
        String value = found.textAt("items/0/expertise/0/value");

        assertThat(found.textAt("items/0/expertise/0/label")).isEqualTo(label);
        assertThat(found.textAt("facets/expertise/0/value")).isEqualTo(value);
        assertThat(found.textAt("facets/expertise/0/label")).isEqualTo(label);
        assertThat(caller
                .get(shortlist.address(
                        "/shortlist/listings?expertise=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)))
                .at("total").getIntValue()).isEqualTo(1);
    }

    @Test
    void values_stand_in_the_order_of_the_labels_and_each_once() {
        TenantShortlist shortlist = TenantShortlist.in(server);
        UUID listing = shortlist
                .add(Offer.by(shortlist.provider("Zeewind"), "Behandeling").with("Trauma", "Autisme / ASS", "Angst", "autisme"));

        assertThat(List.of(server.fixtures().value("select expertise_codes from loodlijn.listing where id = ?", listing)))
                .containsExactly("{trauma,autisme,angst}");

        Answer read = shortlist.contractManager().get(shortlist.address("/shortlist/listings/" + listing));
        assertThat(read.at("expertise").size()).isEqualTo(3);
        assertThat(read.textAt("expertise/1/label")).isEqualTo("Autisme / ASS");
    }
}

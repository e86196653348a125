package nl.loodlijn.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.shortlist.Offer;
import nl.loodlijn.shortlist.TenantShortlist;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

class ProviderTest {
    private final TestServer server = TestServer.running();
    private final TenantShortlist shortlist = TenantShortlist.in(server);

    @Test
    void a_provider_comes_with_all_it_offers() {
        UUID provider = shortlist.provider("Praktijk Zeewind");
        shortlist.add(Offer.by(provider, "Wonen").waiting("3.5",
                server.clock().instant().atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(200)));
        shortlist.add(Offer.by(provider, "Behandeling").under("JEUGDWET"));

        Answer answer = shortlist.contractManager().get(shortlist.address("/providers/" + provider));
        assertThat(answer.textAt("name")).isEqualTo("Praktijk Zeewind");
        assertThat(answer.at("verified").getBooleanValue()).isFalse();
        assertThat(answer.at("listings").size()).isEqualTo(2);
        assertThat(answer.textAt("listings/0/title")).isEqualTo("Behandeling");
        assertThat(answer.textAt("listings/0/laws/0/label")).isNotBlank();
        assertThat(answer.textAt("listings/1/waitIntakeWeeks")).isEqualTo("3.5");
        assertThat(answer.at("listings/1/waitStale").getBooleanValue()).isTrue();
        assertThat(answer.at("history").size()).isEqualTo(3);
    }

    @Test
    void a_listing_can_be_read_by_itself() {
        UUID listing = shortlist.add(Offer.by(shortlist.provider("Duinrand"), "Behandeling").in("GM0361").noting("Bel eerst."));
        Answer answer = shortlist.contractManager().get(shortlist.address("/shortlist/listings/" + listing));
        assertThat(answer.textAt("title")).isEqualTo("Behandeling");
        assertThat(answer.textAt("provider/name")).isEqualTo("Duinrand");
        assertThat(answer.textAt("municipalities/0/name")).isEqualTo("Alkmaar");
        assertThat(answer.textAt("note")).isEqualTo("Bel eerst.");
    }

    @Test
    void what_another_tenant_has_does_not_exist_here() {
        TenantShortlist other = TenantShortlist.in(server);
        UUID provider = other.provider("Elders");
        UUID listing = other.add(Offer.by(provider, "Behandeling"));

        assertThat(shortlist.contractManager().get(shortlist.address("/shortlist/listings/" + listing)).status()).isEqualTo(404);
        assertThat(shortlist.contractManager().get(shortlist.address("/providers/" + provider)).problem()).isEqualTo("not-found");
        assertThat(other.contractManager().get(other.address("/providers/" + provider)).status()).isEqualTo(200);
    }

    @Test
    void an_id_that_is_none_is_refused() {
        assertThat(shortlist.contractManager().get(shortlist.address("/providers/17")).status()).isEqualTo(400);
    }
}

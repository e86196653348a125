package nl.loodlijn.shortlist.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;

class ListProvidersTest {
    private final Region region = Region.made();

    @Test
    void providersComeByNameAndPageByPageEachOnce() {
        for (String name : List.of("Éénhoorn", "boei", "Anker", "Zeewind", "Duin")) {
            region.listing(region.provider(name), "Hulp");
        }
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            Answer page = region.caller().get(region.path("?limit=2" + after));
            page.at("items").values().forEach(item -> names.add(item.get("name").getStringValue()));
            after = page.text().contains("\"next\":") ? "&after=" + page.textAt("next") : "";
        } while (!after.isEmpty());

        assertThat(names).containsExactlyInAnyOrder("Anker", "boei", "Duin", "Éénhoorn", "Zeewind").startsWith("Anker", "boei");
    }

    @Test
    void aPartOfTheNameOrTheBeginningOfTheNumberFinds() {
        String number = Region.freshNumber();
        region.provider("Stichting Duin Rand");
        region.provider("Zeewind", number);

        assertThat(names("?q=duinr")).containsExactly("Stichting Duin Rand");
        assertThat(names("?q=" + number.substring(0, 5))).containsExactly("Zeewind");
        assertThat(names("?q=%25")).isEmpty();
    }

    @Test
    void statesAreCountedAndChosen() {
        UUID stopped = region.provider("Zeewind", Region.freshNumber());
        region.provider("Duinrand");
        region.put(stopped, "stop", "{\"kind\":\"CEASED\",\"on\":\"2026-01-01\",\"source\":\"brief\"}");

        assertThat(names("?state=verified")).containsExactly("Zeewind");
        assertThat(names("?state=unverified")).containsExactly("Duinrand");
        assertThat(names("?state=stopped")).containsExactly("Zeewind");
        assertThat(region.caller().get(region.path("?state=stopped")).text())
                .contains("\"counts\":{\"all\":2,\"verified\":1,\"unverified\":1,\"stopped\":1}");
        assertThat(region.caller().get(region.path("?state=lost")).status()).isEqualTo(400);
    }

    @Test
    void onlyThoseWhoKeepTheListSeeIt() {
        Region other = Region.made();
        other.provider("Zeewind");

        assertThat(names("")).isEmpty();
        assertThat(region.tenant().as(Role.ASSESSOR).get(region.path("")).status()).isEqualTo(403);
        assertThat(other.caller().get(region.path("")).status()).isEqualTo(404);
    }

    @Test
    void possibleDoublesAreProposedUntilSomebodySaysOtherwise() {
        UUID one = region.provider("Zeewind");
        UUID other = region.provider("Stichting Zeewind");
        String doubles = region.tenant().path("provider-doubles");

        assertThat(region.caller().get(doubles).text()).contains("SAME_NAME").contains(one.toString()).contains(other.toString());
        assertThat(region.caller().put(doubles + "/" + other + "/" + one + "/dismissal", "{}").status()).isEqualTo(204);
        assertThat(region.caller().put(doubles + "/" + one + "/" + other + "/dismissal", "{}").status()).isEqualTo(204);
        assertThat(region.caller().get(doubles).at("total").getIntValue()).isZero();
        assertThat(region.caller().delete(doubles + "/" + one + "/" + other + "/dismissal").status()).isEqualTo(204);
        assertThat(region.caller().get(doubles).at("total").getIntValue()).isEqualTo(1);
        assertThat(region.caller().put(doubles + "/" + one + "/" + Region.made().provider("Elders") + "/dismissal", "{}").status())
                .isEqualTo(404);
    }

    private List<String> names(String query) {
        List<String> names = new ArrayList<>();
        region.caller().get(region.path(query)).at("items").values().forEach(item -> names.add(item.get("name").getStringValue()));
        return names;
    }
}

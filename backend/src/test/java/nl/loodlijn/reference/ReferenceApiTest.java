package nl.loodlijn.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.TestServer;

class ReferenceApiTest {
    private final TestServer server = TestServer.running();

    @Test
    void aMemberSeesTheMunicipalitiesOfTheTenant() {
        Answer answer = server.as(Role.HEAD_CONTRACTOR).get("/api/v1/tenants/noord-kennemerland/reference/municipalities");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("{\"code\":\"GM0361\",\"name\":\"Alkmaar\",\"province\":\"Noord-Holland\"}")
                .doesNotContain("GM0153");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theBordersOfATenantAreRingsInDegrees() {
        Answer answer = server.as(Role.POLICY_OFFICER).get("/api/v1/tenants/noord-kennemerland/reference/borders");
        assertThat(answer.status()).isEqualTo(200);
        var items = answer.json().get("items");
        assertThat(items.size()).isEqualTo(2);
        for (int at = 0; at < items.size(); at++) {
            var ring = items.get(at).get("rings").get(0);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            assertThat(ring.get(0).get(0).getDoubleValue()).isBetween(4.5, 5.0);
            assertThat(ring.get(0).get(1).getDoubleValue()).isBetween(52.4, 52.8);
        }
    }

    @Test
    void aCodeListSpeaksTheLanguageOfTheReader() {
        String path = "/api/v1/tenants/noord-kennemerland/reference/code-lists/target-group";
        assertThat(server.as(Role.POLICY_OFFICER).get(path).text()).contains("\"value\":\"JEUGD\",\"label\":\"Kinderen en jongeren\"");
        assertThat(server.as(Role.POLICY_OFFICER).with("Accept-Language", "en").get(path).text())
                .contains("\"label\":\"Children and young people\"");
    }

    @Test
    void anUnknownListAndAStrangerAreRefused() {
        assertThat(server.as(Role.ASSESSOR).get("/api/v1/tenants/noord-kennemerland/reference/code-lists/none").problem())
                .isEqualTo("not-found");
        assertThat(server.anonymous().get("/api/v1/tenants/noord-kennemerland/reference/municipalities").problem())
                .isEqualTo("not-signed-in");
        assertThat(server.as(Role.ASSESSOR).get("/api/v1/tenants/twente/reference/municipalities").problem()).isEqualTo("unknown-tenant");
    }
}

package nl.loodlijn.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Who else is here is known within a party and nowhere else. */
class PresenceTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String place = "aanbieders/" + UUID.randomUUID();

    @Test
    void colleagues_of_the_region_see_each_other_come_and_go() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Caller assessor = tenant.as(Role.ASSESSOR);
        try (OpenStream stream = OpenStream.open(server.base(), manager, tenant.path("events"), "")) {
            stream.lastReceived();
            assertThat(arrive(manager).json().get("items").size()).isZero();
            assertThat(arrive(assessor).textAt("items/0/id")).isEqualTo(server.personOf(manager).toString());
            stream.hears(place);
            assertThat(present(manager)).contains(server.personOf(assessor).toString(), "Persoon assessor");

            assertThat(assessor.delete(tenant.path("presence?place=" + place)).status()).isEqualTo(204);

            assertThat(present(manager)).doesNotContain(server.personOf(assessor).toString());
        }
    }

    @Test
    void nobody_of_another_party_or_tenant_learns_who_looks() {
        arrive(tenant.as(Role.CONTRACT_MANAGER));
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller rival = tenant.as(Role.SUBCONTRACTOR);
        NewTenant other = server.newTenant();
        Caller elsewhere = other.as(Role.HEAD_CONTRACTOR);
        try (OpenStream stream = OpenStream.open(server.base(), rival, tenant.path("events"), "")) {
            stream.lastReceived();
            assertThat(arrive(head).json().get("items").size()).isZero();
            server.fixtures().execute("select loodlijn.announce(?::uuid, 'test', 'afterwards')", tenant.id());
            stream.hears("afterwards");

            assertThat(stream.told()).doesNotContain(place);
            assertThat(present(rival)).isEqualTo("{\"items\":[]}");
            assertThat(elsewhere.get(other.path("presence?place=" + place)).text()).isEqualTo("{\"items\":[]}");
        }
    }

    @Test
    void who_leaves_without_a_word_is_gone_after_75_seconds() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Caller assessor = tenant.as(Role.ASSESSOR);
        arrive(manager);
        arrive(assessor);
        server.fixtures().execute(
                "update loodlijn.presence set seen_at = seen_at - interval '76 seconds' where tenant_id = ?::uuid and person_id = ?::uuid",
                tenant.id(), server.personOf(assessor));
        assertThat(present(manager)).isEqualTo("{\"items\":[]}");

        server.bean(Forget.class).presence().block();

        assertThat(server.fixtures().value("select count(*) from loodlijn.presence where tenant_id = ?::uuid", tenant.id())).isEqualTo("1");
    }

    @Test
    void a_place_that_cannot_be_one_is_refused() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);

        assertThat(manager.put(tenant.path("presence"), "{\"place\":\"../x y\"}").problem()).isEqualTo("invalid-input");
        assertThat(manager.get(tenant.path("presence?place=" + "a".repeat(121))).problem()).isEqualTo("invalid-input");
    }

    private Answer arrive(Caller caller) {
        Answer answer = caller.put(tenant.path("presence"), "{\"place\":\"" + place + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String present(Caller caller) {
        return caller.get(tenant.path("presence?place=" + place)).text();
    }
}

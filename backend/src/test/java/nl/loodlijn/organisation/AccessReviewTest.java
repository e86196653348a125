package nl.loodlijn.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class AccessReviewTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller administrator = tenant.as(Role.REGION_ADMIN);
    private final Caller assessor = tenant.as(Role.ASSESSOR);

    @AfterEach
    void setTheClockRight() {
        server.clock().reset();
    }

    @Test
    void a_review_ends_what_is_not_kept_and_is_remembered() {
        String review = start().textAt("id");
        decide(review, administrator, "{\"decision\":\"KEEP\"}");
        decide(review, assessor, "{\"decision\":\"END\",\"note\":\"werkt hier niet meer\"}");

        Answer closed = administrator.post(tenant.path("access-reviews/" + review + "/close"));

        assertThat(closed.textAt("state")).isEqualTo("CLOSED");
        assertThat(administrator.get(tenant.path("memberships?state=expired")).textAt("items/0/person/id"))
                .isEqualTo(server.personOf(assessor).toString());
        assertThat(administrator.get(tenant.path("access-reviews")).textAt("items/0/items/0/decision")).isNotEmpty();
        assertThat(decide(review, administrator, "{\"decision\":\"END\"}").problem()).isEqualTo("review-closed");
    }

    @Test
    void a_review_cannot_be_closed_while_something_is_undecided() {
        String review = start().textAt("id");
        decide(review, administrator, "{\"decision\":\"KEEP\"}");

        Answer refused = administrator.post(tenant.path("access-reviews/" + review + "/close"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/items/" + idOf(assessor));
    }

    @Test
    void a_review_cannot_end_the_last_administrator() {
        String review = start().textAt("id");
        decide(review, administrator, "{\"decision\":\"END\"}");
        decide(review, assessor, "{\"decision\":\"KEEP\"}");

        assertThat(administrator.post(tenant.path("access-reviews/" + review + "/close")).problem()).isEqualTo("last-administrator");
    }

    @Test
    void of_two_who_decide_about_the_same_person_the_second_is_shown_what_the_first_decided() {
        String review = start().textAt("id");
        Answer first = decide(review, assessor, "{\"decision\":\"END\",\"note\":\"vertrokken\"}", "\"1\"");

        Answer second = decide(review, assessor, "{\"decision\":\"KEEP\"}", "\"1\"");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).contains("\"2\"").contains(first.textAt("version"));
        assertThat(second.problem()).isEqualTo("precondition-failed");
        assertThat(second.textAt("current/decision")).isEqualTo("END");
        assertThat(second.textAt("current/note")).isEqualTo("vertrokken");
        assertThat(second.header("ETag")).contains("\"2\"");
        assertThat(administrator.put(item(review, assessor), "{\"decision\":\"KEEP\"}").status()).isEqualTo(428);
        assertThat(decide(review, assessor, "{\"decision\":\"KEEP\"}", "\"2\"").textAt("decision")).isEqualTo("KEEP");
    }

    @Test
    void there_is_one_open_review_at_a_time() {
        start();

        assertThat(start().problem()).isEqualTo("review-open");
    }

    @Test
    void a_review_is_due_when_there_was_none_and_again_after_a_year() {
        assertThat(administrator.get(tenant.path("access-reviews")).at("due").getBooleanValue()).isTrue();
        String review = start().textAt("id");
        decide(review, administrator, "{\"decision\":\"KEEP\"}");
        decide(review, assessor, "{\"decision\":\"KEEP\"}");
        administrator.post(tenant.path("access-reviews/" + review + "/close"));
        assertThat(administrator.get(tenant.path("access-reviews")).at("due").getBooleanValue()).isFalse();

        server.clock().advance(Duration.ofDays(367));

        assertThat(tenant.as(Role.REGION_ADMIN).get(tenant.path("access-reviews")).at("due").getBooleanValue()).isTrue();
    }

    private Answer start() {
        return administrator.post(tenant.path("access-reviews"));
    }

    private Answer decide(String review, Caller about, String verdict) {
        String version = server.fixtures().value(
                """
                select version from loodlijn.access_review_item where tenant_id = ? and review_id = cast(? as uuid) and membership_id = ?""",
                tenant.id(), review, idOf(about));
        return decide(review, about, verdict, "\"" + version + "\"");
    }

    private Answer decide(String review, Caller about, String verdict, String version) {
        return administrator.with("If-Match", version).put(item(review, about), verdict);
    }

    private String item(String review, Caller about) {
        return tenant.path("access-reviews/" + review + "/items/" + idOf(about));
    }

    private UUID idOf(Caller caller) {
        return server.fixtures().id("select id from loodlijn.membership where person_id = ? and tenant_id = ?", server.personOf(caller),
                tenant.id());
    }
}

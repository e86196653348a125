package nl.loodlijn.contract.mediation;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** A subcontractor asks the region to mediate; the head contractor learns of it when both of them want that, and not before. */
class MediationTest {
    private static final String SECRET = "Wij krijgen al een jaar te laat betaald";
    private final Contracting they = Contracting.inNewRegion();
    private final String path = they.tenant.path("mediations");
    private String agreement;

    @BeforeEach
    void agree() {
        agreement = they.inForce(they.framework());
    }

    @Test
    void the_head_contractor_learns_nothing_until_the_subcontractor_and_then_the_region_want_that() {
        List<String> before = seenByHead();

        String id = asked();
        ok(they.manager.post(path + "/" + id + "/take-up"));
        ok(they.manager.post(path + "/" + id + "/messages", "{\"text\":\"Wij bellen u\"}"));
        assertThat(they.manager.post(path + "/" + id + "/telling").problem()).isEqualTo("mediation-not-agreed");
        ok(they.sub.put(path + "/" + id + "/agreement-to-tell", "{\"forHead\":\"Wij willen over de betaling praten\"}"));

        assertThat(seenByHead()).as("everything that it can look at").isEqualTo(before);
        for (String step : List.of("", "/messages", "/end")) {
            Answer of = step.isEmpty() ? they.head.get(path + "/" + id) : they.head.post(path + "/" + id + step, "{\"text\":\"a\"}");
            Answer ofNobody = step.isEmpty()
                    ? they.head.get(path + "/" + UUID.randomUUID())
                    : they.head.post(path + "/" + UUID.randomUUID() + step, "{\"text\":\"a\"}");
            assertThat(of.status()).isEqualTo(404);
            assertThat(without(of)).isEqualTo(without(ofNobody));
        }
        assertThat(they.head.post(path, question(agreement)).status()).isEqualTo(404);

        ok(they.manager.post(path + "/" + id + "/telling"));
        Answer told = ok(they.head.get(path + "/" + id));
        assertThat(told.textAt("forHead")).isEqualTo("Wij willen over de betaling praten");
        assertThat(told.at("messages").size()).as("what was written before stays between the two").isZero();
        assertThat(told.text()).doesNotContain(SECRET, "Wij bellen u");
        ok(they.head.post(path + "/" + id + "/messages", "{\"text\":\"Dat klopt\"}"));
        assertThat(ok(they.sub.get(path + "/" + id)).at("messages").size()).isEqualTo(3);
        assertThat(ok(they.head.get(they.tenant.path("today"))).text()).doesNotContain(SECRET);
    }

    @Test
    void the_subcontractor_can_take_its_word_back_until_the_head_contractor_was_told() {
        String id = asked();
        ok(they.sub.put(path + "/" + id + "/agreement-to-tell", "{\"forHead\":\"Praten\"}"));
        ok(they.sub.put(path + "/" + id + "/agreement-to-tell", "{}"));
        assertThat(they.manager.post(path + "/" + id + "/telling").problem()).isEqualTo("mediation-not-agreed");

        ok(they.sub.put(path + "/" + id + "/agreement-to-tell", "{\"forHead\":\"Praten\"}"));
        ok(they.manager.post(path + "/" + id + "/telling"));
        assertThat(they.sub.put(path + "/" + id + "/agreement-to-tell", "{}").problem()).isEqualTo("mediation-other-state");
        assertThat(they.head.put(path + "/" + id + "/agreement-to-tell", "{}").status()).isEqualTo(409);
        assertThat(they.head.post(path + "/" + id + "/end", "{}").problem()).isEqualTo("mediation-other-state");
    }

    @Test
    void what_ended_before_the_head_contractor_was_told_stays_unknown_to_it() {
        String id = asked();
        assertThat(ok(they.sub.post(path + "/" + id + "/end", "{}")).textAt("state")).isEqualTo("WITHDRAWN");

        assertThat(they.head.get(path + "/" + id).status()).isEqualTo(404);
        assertThat(they.manager.post(path + "/" + id + "/messages", "{\"text\":\"Nog iets\"}").status()).isEqualTo(409);
        String again = asked();
        assertThat(again).isNotEqualTo(id);
        assertThat(they.sub.post(path, question(agreement)).problem()).isEqualTo("mediation-open");
    }

    @Test
    void it_waits_under_today_on_who_has_to_answer() {
        String id = asked();

        assertThat(ok(they.manager.get(they.tenant.path("today"))).text()).contains("bemiddeling/" + id);
        ok(they.manager.post(path + "/" + id + "/messages", "{\"text\":\"Wat is er gebeurd?\"}"));
        assertThat(ok(they.sub.get(they.tenant.path("today"))).text()).contains("bemiddeling/" + id);
        assertThat(they.tenant.as(Role.POLICY_OFFICER).get(path).status()).isEqualTo(403);
    }

    private String asked() {
        return ok(they.sub.post(path, question(agreement))).textAt("id");
    }

    private static String question(String about) {
        return "{\"agreementId\":\"" + about + "\",\"why\":\"" + SECRET + "\"}";
    }

    /** What the head contractor can look at, all that could tell of it. */
    private List<String> seenByHead() {
        Caller head = they.head;
        List<String> seen = new ArrayList<>();
        for (String place : List.of("agreements", "agreements/" + agreement, "agreements/deviations", "mediations", "audit", "today",
                "subcontractings",
                "register", "contact-requests", "find?q=bemiddeling")) {
            seen.add(place + " " + without(head.get(they.tenant.path(place))));
        }
        seen.add(without(head.get("/api/v1/notifications")));
        seen.add(they.server.fixtures().value(
                "select count(*) from loodlijn.live_event where tenant_id = ? and party_id = ? and topic = 'mediation'",
                they.tenant.id(), they.headId));
        seen.add(they.server.fixtures().value("select count(*) from loodlijn.notification where tenant_id = ? and person_id = ?",
                they.tenant.id(),
                they.server.personOf(head)));
        return seen;
    }

    private static String without(Answer answer) {
        return answer.status() + answer.text().replaceAll("urn:uuid:[^\"]+", "").replaceAll("mediations/[0-9a-f-]{36}", "");
    }
}

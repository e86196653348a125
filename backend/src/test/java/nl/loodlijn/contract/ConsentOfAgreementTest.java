package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** An agreement between head contractor and subcontractor rests on consent, and the register knows the agreement. */
class ConsentOfAgreementTest {
    private Contracting they;
    private String framework;

    @BeforeEach
    void aRegionContractsAHeadContractor() {
        they = Contracting.inNewRegion();
        they.municipalities();
        framework = they.framework();
    }

    @Test
    void an_agreement_does_not_come_in_force_before_consent() {
        String id = offered();
        ok(they.sign(they.head, id));

        Answer refused = they.sign(they.sub, id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("consent-lacks");
        assertThat(refused.textAt("errors/0/detail")).contains("jz020-45 in GM0361");
        Answer seen = they.head.get(they.path + "/" + id);
        assertThat(seen.textAt("shown/untilInForce/0/rule")).isEqualTo("consent-lacks");
        assertThat(seen.textAt("shown/untilInForce/0/source")).contains("art. 3.9");
        assertThat(they.state(they.sub, id)).isEqualTo("SIGNED_BY_ONE");

        String relation = asked(id);
        assertThat(they.sign(they.sub, id).problem()).as("asked is not given").isEqualTo("consent-lacks");
        consent(relation);
        assertThat(ok(they.sign(they.sub, id)).textAt("state")).isEqualTo("IN_FORCE");
        assertThat(ok(they.head.get(they.path + "/" + id)).at("shown/untilInForce").size()).isZero();
    }

    @Test
    void consent_is_asked_with_what_the_agreement_says() {
        String draft = they.draft(framework);
        assertThat(ask(they.head, draft).problem()).as("a draft is nobody else's").isEqualTo("agreement-not-offered");
        String id = offered();
        assertThat(ask(they.tenant.as(Role.SUBCONTRACTOR), id).status()).isEqualTo(403);

        Answer asked = ok(ask(they.head, id));

        assertThat(asked.textAt("agreementId")).isEqualTo(id);
        assertThat(asked.textAt("categories/0/value")).isEqualTo("45");
        assertThat(asked.textAt("municipalities/0/value")).isEqualTo("GM0361");
        assertThat(asked.textAt("startsOn")).isEqualTo(they.today().plusMonths(1).toString());
        assertThat(ask(they.head, id).problem()).isEqualTo("subcontractor-already-reported");
        consent(asked.textAt("id"));
        assertThat(ask(they.head, id).problem()).isEqualTo("consent-there");
    }

    @Test
    void the_register_tells_under_which_agreement_and_which_version_of_the_model() {
        String id = they.inForce(framework);

        Answer register = ok(they.manager.get(they.tenant.path("register")));

        assertThat(register.textAt("items/0/agreement/id")).isEqualTo(id);
        assertThat(register.textAt("items/0/agreement/modelName")).startsWith("Model HEAD_SUB");
        assertThat(register.textAt("items/0/agreement/modelNumber")).isEqualTo("1");
        String csv = new String(ok(they.manager.get(they.tenant.path("register/export?format=csv"))).bytes(), StandardCharsets.UTF_8);
        assertThat(csv).contains("Modelcontract", "Model HEAD_SUB", register.textAt("items/0/agreement/title"));
        assertThat(ok(they.manager.get(they.tenant.path("register/changes"))).textAt("items/0/change")).isEqualTo("AGREED");
    }

    @Test
    void the_relation_closes_with_its_agreement_unless_another_runs() {
        String first = they.inForce(framework);
        String second = they.inForce(framework);
        String relation = ok(they.manager.get(they.tenant.path("register"))).textAt("items/0/id");

        ok(they.head.post(they.path + "/" + first + "/dissolution", "{\"reason\":\"Anders geregeld\"}"));
        assertThat(ok(they.manager.get(they.tenant.path("register"))).textAt("items/0/agreement/id")).isEqualTo(second);
        assertThat(relation(relation).textAt("state")).isEqualTo("CONSENTED");

        ok(they.head.post(they.path + "/" + second + "/dissolution", "{\"reason\":\"Anders geregeld\"}"));
        Answer over = relation(relation);
        assertThat(over.textAt("state")).isEqualTo("ENDED");
        assertThat(over.textAt("endsOn")).isEqualTo(they.today().toString());
        assertThat(over.text()).contains("END_WITH_AGREEMENT");
        assertThat(ok(they.manager.get(they.tenant.path("register/changes"))).textAt("items/0/change")).isEqualTo("ENDED");
        assertThat(they.offerOnly(they.head, they.draft(framework)).status()).as("a new one may be offered").isEqualTo(200);
    }

    @Test
    void what_is_about_other_work_goes_on_when_an_agreement_is_over() {
        String id = they.inForce(framework);
        ok(they.head.post(they.tenant.path("subcontractings"), """
                {"providerId":"%s","selfEmployed":false,"categories":["45"],"municipalities":["GM0373"],"task":"Hulp","startsOn":"%s"}"""
                .formatted(they.provider(), they.today())));
        ok(they.head.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Anders geregeld\"}"));
        assertThat(ok(they.manager.get(they.tenant.path("subcontractings?state=REPORTED"))).at("items").size()).isEqualTo(1);
    }

    @Test
    void consent_that_is_taken_back_has_a_reason_and_a_last_day() {
        String id = they.inForce(framework);
        String relation = ok(they.manager.get(they.tenant.path("register"))).textAt("items/0/id");
        LocalDate last = they.today().plusMonths(2);
        assertThat(revoke(they.manager, relation, " ", last).problem()).isEqualTo("revocation-without-term");
        assertThat(revoke(they.manager, relation, "Te weinig personeel", they.today().minusDays(1)).textAt("errors/0/pointer"))
                .isEqualTo("/lastDay");
        assertThat(revoke(they.head, relation, "Zelf", last).status()).isEqualTo(403);

        Answer revoked = ok(revoke(they.manager, relation, "Te weinig personeel", last));

        assertThat(revoked.textAt("state")).isEqualTo("ENDED");
        assertThat(revoked.textAt("endsOn")).isEqualTo(last.toString());
        assertThat(revoked.textAt("consents/0/revokedWhy")).isEqualTo("Te weinig personeel");
        assertThat(revoke(they.manager, relation, "Nog eens", last).problem()).isEqualTo("subcontracting-not-running");
        assertThat(they.head.get(they.tenant.path("notifications")).text()).contains("consent-revoked");
        assertThat(ok(they.manager.get(they.tenant.path("register"))).textAt("items/0/phase")).isEqualTo("PLANNED");
        ok(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Langer\"}"));
        they.server.clock().advance(Duration.ofDays(65));
        Caller head = they.tenant.as(Role.HEAD_CONTRACTOR);
        Caller sub = they.tenant.as(Role.SUBCONTRACTOR);
        assertThat(they.offerOnly(head, id).status()).isEqualTo(200);
        ok(they.sign(head, id));
        assertThat(they.sign(sub, id).problem()).as("the last day went by").isEqualTo("consent-lacks");
    }

    @Test
    void who_gave_consent_can_take_it_back_and_the_head_contractor_ends_the_work() {
        String relation = asked(offered());
        consent(relation);

        assertThat(relation(relation).text()).contains("\"END\"").doesNotContain("\"REVOKE\"");
        assertThat(ok(they.manager.get(they.tenant.path("subcontractings/" + relation))).text()).contains("\"REVOKE\"");
    }

    private String offered() {
        String id = they.draft(framework);
        ok(they.offerOnly(they.head, id));
        return id;
    }

    private Answer ask(Caller by, String id) {
        return by.post(they.path + "/" + id + "/consent-request", "{\"task\":\"Begeleiding thuis\",\"selfEmployed\":false}");
    }

    private String asked(String id) {
        return ok(ask(they.head, id)).textAt("id");
    }

    private void consent(String relation) {
        ok(they.manager.post(they.tenant.path("subcontractings/" + relation + "/decision"), "{\"consented\":true}"));
    }

    private Answer relation(String id) {
        return ok(they.head.get(they.tenant.path("subcontractings/" + id)));
    }

    private Answer revoke(Caller by, String relation, String reason, LocalDate last) {
        return by.post(they.tenant.path("subcontractings/" + relation + "/revocation"),
                "{\"reason\":\"%s\",\"lastDay\":\"%s\"}".formatted(reason, last));
    }
}

package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Changes, notice and approvals that meet each other. */
class AgreementChangesTest {
    private static final String NO_FEE = "{\"kind\":\"NONE\"}";
    private static final String DEVIATION = "[{\"articleCode\":\"betaling\",\"text\":\"%s\",\"reason\":\"Zo deden wij het altijd al.\"}]";
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContractsAHeadContractor() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void a_change_after_notice_keeps_the_last_day_of_the_notice() {
        String id = they.inForce(framework);
        LocalDate last = they.today().plusMonths(4);
        ok(notice(they.sub, id, last));

        Answer change = ok(amend(they.head, id));
        assertThat(change.textAt("shown/terms/endsOn")).isEqualTo(last.toString());
        ok(they.write(they.head, id, they.subTerms(9_100, NO_FEE), "[]"));

        assertThat(they.offer(they.head, id).problem()).isEqualTo("amendment-makes-longer");
        ok(they.write(they.head, id, they.subTerms(9_100, NO_FEE, they.today().plusMonths(1), last), "[]"));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        assertThat(ok(they.sign(they.sub, id)).textAt("endsOn")).isEqualTo(last.toString());
    }

    @Test
    void what_was_offered_before_notice_lapses_with_it() {
        String id = they.inForce(framework);
        ok(amend(they.head, id));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        String hash = they.sub.get(they.path + "/" + id).textAt("shown/sha256");

        Answer given = ok(notice(they.sub, id, they.today().plusMonths(4)));

        assertThat(given.text()).contains("LAPSE");
        assertThat(they.sign(they.sub, id, hash).problem()).isEqualTo("agreement-nothing-open");
        assertThat(they.sub.get(they.path + "/" + id).textAt("endsOn")).isEqualTo(they.today().plusMonths(4).toString());
    }

    @Test
    void a_change_does_not_make_an_agreement_longer() {
        String id = they.inForce(framework);
        ok(amend(they.head, id));
        ok(they.write(they.head, id, they.subTerms(9_000, NO_FEE, they.today().plusMonths(1), they.today().plusMonths(24)), "[]"));

        Answer refused = they.offer(they.head, id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("amendment-makes-longer");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/terms/endsOn");
    }

    @Test
    void nothing_is_signed_past_the_day_on_which_its_framework_ends_by_notice() {
        String own = they.framework();
        String draft = they.draft(own);
        String offered = they.offered(own);
        ok(they.sign(they.head, offered));
        ok(notice(they.manager, own, they.today().plusMonths(5)));

        assertThat(they.offer(they.head, draft).problem()).isEqualTo("outside-framework");
        assertThat(they.sign(they.sub, offered).problem()).isEqualTo("outside-framework");
    }

    @Test
    void nothing_is_offered_that_is_over_already() {
        String id = they.draft(framework);
        ok(they.write(they.head, id, they.subTerms(9_000, NO_FEE, they.today(), they.today().minusDays(1)), "[]"));

        assertThat(they.offer(they.head, id).text()).contains("over-already");
    }

    @Test
    void an_approval_is_of_the_text_that_was_read() {
        String id = they.inForce(framework);
        String terms = they.subTerms(9_000, NO_FEE);
        ok(amend(they.head, id));
        ok(they.write(they.head, id, terms, DEVIATION.formatted("De rekening is binnen {veld:dagen} betaald.")));
        ok(they.offer(they.head, id));
        String read = they.manager.get(they.path + "/" + id).textAt("shown/sha256");
        ok(they.head.post(they.path + "/" + id + "/withdrawal", "{}"));
        assertThat(approve(id, read).problem()).isEqualTo("agreement-nothing-open");
        ok(amend(they.head, id));
        ok(they.write(they.head, id, terms, DEVIATION.formatted("De rekening wordt na {veld:dagen} niet meer betaald.")));
        ok(they.offer(they.head, id));

        assertThat(approve(id, read).problem()).isEqualTo("agreement-other-text");
        ok(approve(id, they.manager.get(they.path + "/" + id).textAt("shown/sha256")));
    }

    @Test
    void the_region_does_not_approve_a_draft_of_its_own() {
        String id = they.written(they.manager, they.begin(they.manager, "REGION_HEAD", they.regionHead, they.headId, null),
                they.frameworkTerms());
        ok(they.write(they.manager, id, they.frameworkTerms(), DEVIATION.formatted("De rekening is binnen {veld:dagen} betaald.")));

        assertThat(approve(id, "0".repeat(64)).problem()).isEqualTo("agreement-nothing-open");
    }

    @Test
    void a_draft_of_one_party_keeps_the_other_from_nothing() {
        String own = they.framework();
        ok(amend(they.head, own));

        Answer change = ok(amend(they.manager, own));
        assertThat(change.textAt("shown/number")).isEqualTo("3");
        assertThat(amend(they.manager, own).problem()).isEqualTo("agreement-version-open");
        ok(they.offer(they.manager, own));

        assertThat(they.head.get(they.path + "/" + own).textAt("shown/number")).isEqualTo("3");
        Caller draft = they.head.with("If-Match", they.head.get(they.path + "/" + own + "?number=2").header("ETag").orElseThrow());
        assertThat(draft.post(they.path + "/" + own + "/offer").problem()).isEqualTo("agreement-version-open");
        ok(they.sign(they.head, own));
        Answer both = ok(they.sign(they.manager, own));
        assertThat(both.textAt("state")).isEqualTo("AMENDED");
        Answer seen = ok(they.head.get(they.path + "/" + own));
        assertThat(seen.textAt("shown/number")).isEqualTo("3");
        assertThat(seen.textAt("versions/1/state")).isEqualTo("WITHDRAWN");
        assertThat(they.manager.get(they.path + "/" + own).text()).doesNotContain("LAPSE");
        ok(amend(they.head, own));
    }

    @Test
    void agreements_are_made_from_the_version_of_the_model_that_is_in_effect() {
        Contracting elsewhere = Contracting.inNewRegion();
        String own = elsewhere.framework();
        String running = elsewhere.inForce(own);
        String first = elsewhere.headSub;
        String second = elsewhere.nextVersion(first);

        assertThat(elsewhere.head.post(elsewhere.path,
                """
                {"kind":"HEAD_SUB","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Oud"}""".formatted(first,
                        elsewhere.subId,
                        own))
                .problem()).isEqualTo("agreement-model-not-usable");
        elsewhere.begin(elsewhere.head, "HEAD_SUB", second, elsewhere.subId, own);
        String other = elsewhere.model("HEAD_SUB", "TASK");
        assertThat(elsewhere.head.post(elsewhere.path + "/" + running + "/amendments",
                "{\"modelVersionId\":\"" + other + "\",\"reason\":\"Ander model\"}").problem()).isEqualTo("agreement-model-not-usable");
        ok(elsewhere.head.post(elsewhere.path + "/" + running + "/amendments",
                "{\"modelVersionId\":\"" + second + "\",\"reason\":\"Nieuwe tekst\"}"));
    }

    @Test
    void the_other_party_is_an_organisation() {
        Answer refused = they.head.post(they.path, """
                {"kind":"HEAD_SUB","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Proef"}""".formatted(they.headSub,
                they.tenant.id(), framework));

        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/otherId");
    }

    private static Answer amend(Caller by, String id) {
        return by.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Andere prijs\"}");
    }

    private static Answer notice(Caller by, String id, LocalDate lastDay) {
        return by.post(they.path + "/" + id + "/notice", "{\"lastDay\":\"" + lastDay + "\",\"reason\":\"Wij stoppen ermee.\"}");
    }

    private static Answer approve(String id, String sha256) {
        return they.manager.post(they.path + "/" + id + "/deviations/betaling/approval", "{\"sha256\":\"" + sha256 + "\"}");
    }
}

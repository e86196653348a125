package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;

class AgreementsTest {
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContractsAHeadContractor() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void a_head_contractor_offers_a_subcontractor_signs_and_both_are_bound() {
        String id = they.draft(framework);

        assertThat(ok(they.offer(they.head, id)).textAt("state")).isEqualTo("OFFERED");
        assertThat(ok(they.sign(they.sub, id)).textAt("state")).isEqualTo("SIGNED_BY_ONE");
        Answer both = ok(they.sign(they.head, id));

        assertThat(both.textAt("state")).isEqualTo("IN_FORCE");
        assertThat(both.at("shown/signatures").size()).isEqualTo(2);
        assertThat(both.textAt("shown/signatures/0/partyName")).isEqualTo("Praktijk Zeewind");
        assertThat(both.textAt("shown/signatures/0/sha256")).isEqualTo(both.textAt("shown/sha256"));
        assertThat(both.textAt("history/0/step")).isEqualTo("OFFER");
        assertThat(they.manager.get(they.path + "/" + id).textAt("state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_draft_is_seen_by_nobody_but_its_writer() {
        String id = they.draft(framework);

        for (var other : List.of(they.sub, they.manager)) {
            assertThat(other.get(they.path + "/" + id).status()).isEqualTo(404);
            assertThat(other.get(they.path).text()).doesNotContain(id);
            assertThat(other.post(they.path + "/" + id + "/withdrawal", "{}").status()).isEqualTo(404);
        }
        assertThat(they.manager.get(they.tenant.path("audit")).text()).doesNotContain(id);
        assertThat(they.head.get(they.path).text()).contains(id);
    }

    @Test
    void what_is_wrong_is_told_while_one_types_and_nothing_is_saved() {
        String id = they.draft(framework);
        String fee = "{\"kind\":\"PERCENTAGE\",\"percent\":10.01}";

        Answer checked = ok(they.head.post(they.path + "/" + id + "/check", Contracting.contract(they.subTerms(8_999, fee), "[]")));

        assertThat(checked.text()).contains("fee-above-maximum", "passed-on-too-little", "/terms/fee", "/terms/price/lines/0/cents",
                "maximale opslag");
        assertThat(they.head.get(they.path + "/" + id).textAt("shown/terms/price/lines/0/cents")).isEqualTo("9000");
    }

    @Test
    void a_fee_one_cent_over_the_maximum_is_not_offered() {
        String id = they.draft(framework);
        ok(they.write(they.head, id, they.subTerms(9_000, "{\"kind\":\"PER_UNIT\",\"cents\":1001}"), "[]"));

        Answer refused = they.offer(they.head, id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("fee-above-maximum");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/terms/fee");
        assertThat(they.state(they.head, id)).isEqualTo("DRAFT");
    }

    @Test
    void a_price_below_the_fair_price_is_not_offered() {
        String id = they.draft(framework);
        ok(they.write(they.head, id, they.subTerms(8_127, "{\"kind\":\"NONE\"}"), "[]"));

        Answer refused = they.offer(they.head, id);

        assertThat(refused.text()).contains("price-below-floor");
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void days_outside_the_framework_are_not_offered() {
        String id = they.draft(framework);
        ok(they.write(they.head, id,
                they.subTerms(9_000, "{\"kind\":\"NONE\"}", they.today().plusMonths(1), they.today().plusMonths(31)), "[]"));

        assertThat(they.offer(they.head, id).problem()).isEqualTo("outside-framework");
    }

    @Test
    void two_who_write_one_draft_do_not_overwrite_each_other() {
        String id = they.draft(framework);
        var first = they.current(they.head, id);
        String terms = they.subTerms(9_100, "{\"kind\":\"NONE\"}");
        ok(first.put(they.path + "/" + id + "/draft", Contracting.contract(terms, "[]")));

        Answer second = first.put(they.path + "/" + id + "/draft", Contracting.contract(they.subTerms(9_200, "{\"kind\":\"NONE\"}"), "[]"));

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.textAt("current/shown/terms/price/lines/0/cents")).isEqualTo("9100");
    }

    @Test
    void what_was_offered_cannot_be_written_any_more() {
        String id = they.offered(framework);

        Answer refused = they.write(they.head, id, they.subTerms(9_500, "{\"kind\":\"NONE\"}"), "[]");

        assertThat(refused.problem()).isEqualTo("agreement-nothing-open");
        assertThat(refusedByTheDatabase("update loodlijn.agreement_version set terms = '{}' where agreement_id = ?::uuid", id)).isTrue();
        assertThat(refusedByTheDatabase("update loodlijn.agreement_version set canonical = 'x' where agreement_id = ?::uuid", id)).isTrue();
        assertThat(refusedByTheDatabase("update loodlijn.agreement set state = 'ENDED' where id = ?::uuid", id)).isTrue();
    }

    @Test
    void a_text_that_was_not_offered_is_not_signed() {
        String id = they.offered(framework);

        Answer refused = they.sign(they.sub, id, "0".repeat(64));

        assertThat(refused.problem()).isEqualTo("agreement-other-text");
        assertThat(they.state(they.sub, id)).isEqualTo("OFFERED");
    }

    @Test
    void a_party_signs_once_and_others_do_not_sign_at_all() {
        String id = they.offered(framework);
        String hash = they.sub.get(they.path + "/" + id).textAt("shown/sha256");
        ok(they.sign(they.sub, id, hash));

        assertThat(they.sign(they.sub, id, hash).problem()).isEqualTo("agreement-signed-already");
        assertThat(they.sign(they.manager, id, hash).problem()).isEqualTo("agreement-not-a-party");
        assertThat(refusedByTheDatabase("delete from loodlijn.agreement_signature where agreement_id = ?::uuid", id)).isTrue();
    }

    @Test
    void an_offer_is_refused_or_withdrawn_and_then_over() {
        String refused = they.offered(framework);
        String withdrawn = they.offered(framework);

        assertThat(they.head.post(they.path + "/" + refused + "/refusal", "{\"reason\":\"Nee\"}").problem())
                .isEqualTo("agreement-nothing-open");
        assertThat(ok(they.sub.post(they.path + "/" + refused + "/refusal", "{\"reason\":\"De prijs is te laag.\"}")).textAt("state"))
                .isEqualTo("REFUSED");
        assertThat(ok(they.head.post(they.path + "/" + withdrawn + "/withdrawal", "{}")).textAt("state")).isEqualTo("WITHDRAWN");
        assertThat(they.sign(they.sub, withdrawn, "0".repeat(64)).problem()).isEqualTo("agreement-nothing-open");
    }

    @Test
    void a_deviation_has_a_reason_and_the_region_approves_it_before_both_are_bound() {
        String id = they.draft(framework);
        String terms = they.subTerms(9_000, "{\"kind\":\"NONE\"}");
        ok(they.write(they.head, id, terms,
                "[{\"articleCode\":\"betaling\",\"text\":\"De rekening is binnen {veld:dagen} betaald.\",\"reason\":\"\"}]"));
        assertThat(they.offer(they.head, id).problem()).isEqualTo("deviation-refused");
        ok(they.write(they.head, id, terms,
                "[{\"articleCode\":\"geheim\",\"text\":\"Niets is geheim.\",\"reason\":\"Dat willen wij liever zo.\"}]"));
        assertThat(they.offer(they.head, id).problem()).isEqualTo("deviation-refused");
        ok(they.write(they.head, id, terms,
                "[{\"articleCode\":\"betaling\",\"text\":\"De rekening is binnen {veld:dagen} betaald.\",\"reason\":\"Zo deden wij het altijd al.\"}]"));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));

        assertThat(they.sign(they.sub, id).problem()).isEqualTo("deviation-not-approved");
        assertThat(they.head.post(they.path + "/" + id + "/deviations/betaling/approval").status()).isEqualTo(403);
        ok(they.manager.post(they.path + "/" + id + "/deviations/betaling/approval"));
        ok(they.sign(they.sub, id));

        Answer deviating = ok(they.manager.get(they.path + "/deviations?article=betaling"));
        assertThat(deviating.text()).contains(id, "Zo deden wij het altijd al.", "approvedBy");
        Answer uniformity = ok(they.manager.get(they.path + "/uniformity"));
        assertThat(uniformity.at("days").size()).isEqualTo(13);
        assertThat(uniformity.at("days/12/deviating").getIntValue()).isPositive();
        assertThat(uniformity.at("days/0").get("percent")).isNull();
    }

    @Test
    void an_agreement_in_force_is_changed_by_both_and_its_first_text_stays() {
        String id = they.inForce(framework);

        ok(they.sub.get(they.path + "/" + id));
        assertThat(they.sub.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Andere prijs\"}").status()).isEqualTo(403);
        ok(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Andere prijs\"}"));
        assertThat(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Nog een\"}").problem())
                .isEqualTo("agreement-version-open");
        ok(they.write(they.head, id, they.subTerms(9_300, "{\"kind\":\"NONE\"}"), "[]"));
        assertThat(they.sub.get(they.path + "/" + id).text()).doesNotContain("9300");
        ok(they.offer(they.head, id));
        ok(they.sign(they.sub, id));
        assertThat(they.state(they.sub, id)).isEqualTo("IN_FORCE");
        ok(they.sign(they.head, id));

        assertThat(they.state(they.sub, id)).isEqualTo("AMENDED");
        assertThat(they.sub.get(they.path + "/" + id).textAt("shown/terms/price/lines/0/cents")).isEqualTo("9300");
        assertThat(they.sub.get(they.path + "/" + id + "?number=1").textAt("shown/terms/price/lines/0/cents")).isEqualTo("9000");
    }

    @Test
    void an_extension_is_offered_in_time_and_moves_the_last_day() {
        String id = they.inForce(framework);
        String last = they.today().plusMonths(24).toString();

        ok(they.head.post(they.path + "/" + id + "/extensions", "{\"lastDay\":\"" + last + "\",\"reason\":\"Het gaat goed\"}"));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        Answer extended = ok(they.sign(they.sub, id));

        assertThat(extended.textAt("state")).isEqualTo("EXTENDED");
        assertThat(extended.textAt("endsOn")).isEqualTo(last);
    }

    @Test
    void notice_keeps_to_its_term_and_brings_the_last_day_forward() {
        String id = they.inForce(framework);

        assertThat(notice(id, they.today().plusMonths(3).minusDays(1).toString()).problem()).isEqualTo("agreement-notice-too-short");
        Answer given = ok(notice(id, they.today().plusMonths(3).toString()));

        assertThat(given.textAt("endsOn")).isEqualTo(they.today().plusMonths(3).toString());
        assertThat(given.text()).contains("GIVE_NOTICE");
        assertThat(refusedByTheDatabase("update loodlijn.agreement set ends_on = ends_on + 400 where id = ?::uuid", id)).isTrue();
    }

    @Test
    void what_falls_under_a_framework_that_is_dissolved_is_over_with_it() {
        String own = they.framework();
        String running = they.inForce(own);
        String offered = they.offered(own);
        String draft = they.draft(own);

        ok(they.manager.post(they.path + "/" + own + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));

        assertThat(they.state(they.sub, running)).isEqualTo("ENDED");
        assertThat(they.state(they.sub, offered)).isEqualTo("WITHDRAWN");
        assertThat(they.sub.get(they.path + "/" + running).text()).contains("END_WITH_FRAMEWORK");
        assertThat(they.offer(they.head, draft).problem()).isEqualTo("framework-not-in-force");
    }

    @Test
    void a_subcontractor_that_was_suspended_after_the_offer_is_not_signed_with() {
        Contracting elsewhere = Contracting.inNewRegion();
        String id = elsewhere.offered(elsewhere.framework());
        ok(elsewhere.sign(elsewhere.head, id));
        String application = elsewhere.server.fixtures().value("select id from loodlijn.application where tenant_id = ?",
                elsewhere.tenant.id());
        ok(elsewhere.manager.post(elsewhere.tenant.path("applications/" + application + "/suspension"),
                "{\"reason\":\"Er loopt een onderzoek.\"}"));

        Answer refused = elsewhere.sign(elsewhere.sub, id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("not-admitted");
        assertThat(elsewhere.state(elsewhere.sub, id)).isEqualTo("SIGNED_BY_ONE");
    }

    @Test
    void a_subcontractor_does_not_pass_work_on() {
        String chain = they.inForce(framework);
        var subAsHead = they.tenant.as(Role.SUBCONTRACTOR);

        Answer refused = subAsHead.post(they.path,
                """
                {"kind":"HEAD_SUB","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Verder"}""".formatted(they.headSub,
                        they.headId,
                        chain));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void an_agreement_is_not_begun_with_what_is_not_there() {
        assertThat(begin("HEAD_SUB", they.regionHead, they.subId, framework).problem()).isEqualTo("agreement-model-not-usable");
        assertThat(begin("HEAD_SUB", they.headSub, UUID.randomUUID(), framework).textAt("errors/0/pointer")).isEqualTo("/otherId");
        assertThat(begin("HEAD_SUB", they.headSub, they.subId, UUID.randomUUID().toString()).textAt("errors/0/pointer"))
                .isEqualTo("/frameworkId");
        assertThat(begin("HEAD_SUB", they.headSub, they.headId, framework).textAt("errors/0/pointer")).isEqualTo("/otherId");
    }

    @Test
    void terms_that_cannot_be_are_told_field_by_field() {
        String id = they.draft(framework);

        Answer refused = they.write(they.head, id,
                "{\"categories\":[\"zorg\"],\"noticeMonths\":-1,\"fee\":{\"kind\":\"PERCENTAGE\",\"percent\":100},\"earmarkMinimum\":1e400}",
                "[]");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("/terms/categories/0", "/terms/noticeMonths", "/terms/fee/percent", "/terms/earmarkMinimum");
    }

    @Test
    void the_list_is_paged_and_filtered() {
        they.offered(framework);
        they.offered(framework);
        Answer first = ok(they.sub.get(they.path + "?limit=1&waiting=true"));

        assertThat(first.at("total").getIntValue()).isGreaterThanOrEqualTo(2);
        assertThat(first.at("items/0/waits").getBooleanValue()).isTrue();
        Answer second = ok(they.sub.get(they.path + "?limit=1&waiting=true&after=" + first.textAt("next")));
        assertThat(second.textAt("items/0/id")).isNotEqualTo(first.textAt("items/0/id"));
        assertThat(ok(they.sub.get(they.path + "?state=ENDED&kind=REGION_HEAD")).at("total").getIntValue()).isZero();
        assertThat(they.sub.get(they.path + "?state=NERGENS").status()).isEqualTo(400);
    }

    @Test
    void the_shortlist_says_who_signed_the_framework_agreement_of_the_region_as_long_as_it_runs() {
        Contracting elsewhere = Contracting.inNewRegion();
        UUID listing = elsewhere.server.fixtures().id("""
                insert into loodlijn.listing (tenant_id, provider_id, title) select p.tenant_id, p.id, 'Hulp' from loodlijn.provider p
                 where p.tenant_id = ? and p.organisation_id = ? returning id""", elsewhere.tenant.id(), elsewhere.subId);
        UUID other = elsewhere.server.fixtures().id(
                """
                with p as (insert into loodlijn.provider (tenant_id, name) values (?, 'Uit een bestand') returning tenant_id, id)
                insert into loodlijn.listing (tenant_id, provider_id, title, framework_signed) select tenant_id, id, 'Hulp', true from p returning id""",
                elsewhere.tenant.id());
        String path = elsewhere.tenant.path("shortlist/listings/");
        String id = elsewhere.written(elsewhere.manager,
                elsewhere.begin(elsewhere.manager, "REGION_SUB", elsewhere.regionSub, elsewhere.subId, null),
                elsewhere.frameworkTerms().replace(elsewhere.today().plusMonths(30).toString(),
                        elsewhere.today().plusMonths(12).toString()));
        ok(elsewhere.offer(elsewhere.manager, id));
        ok(elsewhere.sign(elsewhere.manager, id));
        assertThat(elsewhere.head.get(path + listing).at("frameworkSigned").getBooleanValue()).isFalse();

        ok(elsewhere.sign(elsewhere.sub, id));
        assertThat(elsewhere.head.get(path + listing).at("frameworkSigned").getBooleanValue()).isTrue();

        ok(elsewhere.sub.post(elsewhere.path + "/" + id + "/dissolution", "{\"reason\":\"Wij stoppen.\"}"));
        assertThat(elsewhere.head.get(path + listing).at("frameworkSigned").getBooleanValue()).isFalse();
        assertThat(elsewhere.head.get(path + other).at("frameworkSigned").getBooleanValue()).isTrue();
    }

    @Test
    void an_agreement_ends_by_itself_after_its_last_day_and_what_falls_under_it_as_well() {
        Contracting elsewhere = Contracting.inNewRegion();
        String framework = elsewhere.framework();
        String id = elsewhere.inForce(framework);
        elsewhere.server.fixtures().execute("update loodlijn.agreement set ends_on = current_date - 1 where tenant_id = ? and id = ?::uuid",
                elsewhere.tenant.id(), framework);

        elsewhere.server.fixtures().value("select loodlijn.end_agreements(current_date, now())");

        assertThat(elsewhere.state(elsewhere.head, framework)).isEqualTo("ENDED");
        assertThat(elsewhere.state(elsewhere.head, id)).isEqualTo("ENDED");
    }

    private static Answer begin(String kind, String model, UUID other, String under) {
        return they.head.post(they.path, """
                {"kind":"%s","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Proef"}""".formatted(kind, model, other,
                under));
    }

    private static Answer notice(String id, String lastDay) {
        return they.sub.post(they.path + "/" + id + "/notice", "{\"lastDay\":\"" + lastDay + "\",\"reason\":\"Wij stoppen ermee.\"}");
    }

    private static boolean refusedByTheDatabase(String sql, String id) {
        try {
            they.server.fixtures().execute(sql, id);
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }
}

package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.document.CanonicalContract;
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

        String read = "{\"sha256\":\"" + they.manager.get(they.path + "/" + id).textAt("shown/sha256") + "\"}";
        assertThat(they.sign(they.sub, id).problem()).isEqualTo("deviation-not-approved");
        assertThat(they.head.post(they.path + "/" + id + "/deviations/betaling/approval", read).status()).isEqualTo(403);
        Answer asked = ok(they.manager.get(they.path + "/deviations?asked=true&article=betaling"));
        assertThat(asked.text()).contains(id, "binnen {veld:dagen} betaald. De prijs is",
                they.manager.get(they.path + "/" + id).textAt("shown/sha256"), "\"number\":\"1.1\"", "\"heading\":\"Betaling\"");
        assertThat(ok(they.manager.get(they.path + "/deviations")).text()).doesNotContain(id);
        assertThat(ok(they.sub.get(they.path + "/" + id + "/deviations")).at("versions/0/items/0").get("approvedAt")).isNull();
        ok(they.manager.post(they.path + "/" + id + "/deviations/betaling/approval", read));
        ok(they.sign(they.sub, id));

        Answer ofOne = ok(they.sub.get(they.path + "/" + id + "/deviations"));
        assertThat(ofOne.at("versions").size()).isOne();
        assertThat(ofOne.textAt("versions/0/holds")).isEqualTo("true");
        assertThat(ofOne.textAt("versions/0/items/0/number")).isEqualTo("1.1");
        assertThat(ofOne.textAt("versions/0/items/0/standard")).contains("De prijs is: {feit:PRICE}.");
        assertThat(ofOne.textAt("versions/0/items/0/text")).isEqualTo("De rekening is binnen {veld:dagen} betaald.");
        assertThat(ofOne.textAt("versions/0/items/0/reason")).isEqualTo("Zo deden wij het altijd al.");
        assertThat(ofOne.textAt("versions/0/items/0/approvedBy")).isNotEmpty();
        assertThat(they.sub.get(they.path + "/" + framework + "/deviations").status()).as("no party to it").isEqualTo(404);
        Answer deviating = ok(they.manager.get(they.path + "/deviations?article=betaling"));
        assertThat(deviating.text()).contains(id, "Zo deden wij het altijd al.", "approvedBy");
        assertThat(ok(they.manager.get(they.path + "/deviations?asked=true")).text()).doesNotContain(id);
        assertThat(ok(they.manager.get(they.path + "/deviations/articles")).textAt("0/code")).isEqualTo("betaling");
        Answer uniformity = ok(they.manager.get(they.path + "/uniformity"));
        assertThat(uniformity.at("days").size()).isEqualTo(13);
        assertThat(uniformity.at("days/12/deviating").getIntValue()).isPositive();
        assertThat(uniformity.at("days/0").get("percent")).isNull();
    }

    @Test
    void the_departures_of_a_change_stand_beside_those_of_what_holds_and_a_draft_is_its_writers_own() {
        String id = they.inForce(framework);
        ok(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Andere termijn\"}"));
        ok(they.write(they.head, id, they.subTerms(9_000, "{\"kind\":\"NONE\"}"),
                "[{\"articleCode\":\"betaling\",\"text\":\"Binnen een week.\",\"reason\":\"Kleine praktijk.\"}]"));

        Answer own = ok(they.head.get(they.path + "/" + id + "/deviations"));
        assertThat(own.textAt("versions/0/state")).isEqualTo("DRAFT");
        assertThat(own.textAt("versions/0/items/0/text")).isEqualTo("Binnen een week.");
        assertThat(own.textAt("versions/1/holds")).isEqualTo("true");
        assertThat(own.at("versions/1/items").size()).isZero();
        assertThat(ok(they.sub.get(they.path + "/" + id + "/deviations")).text()).doesNotContain("Binnen een week.");
    }

    @Test
    void the_list_goes_along_as_a_file_with_exactly_what_is_asked_for() {
        String running = they.inForce(framework);
        String offered = they.offered(framework);
        String titleOfRunning = ok(they.head.get(they.path + "/" + running)).textAt("title");
        String titleOfOffered = ok(they.head.get(they.path + "/" + offered)).textAt("title");

        Answer csv = ok(they.sub.get(they.path + "/export?format=csv&state=OFFERED"));

        String text = new String(csv.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("Wacht op uw handtekening", titleOfOffered, "aangeboden", "Praktijk Zeewind")
                .doesNotContain(titleOfRunning);
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("overeenkomsten-", ".csv");
        byte[] xlsx = ok(they.manager.get(they.path + "/export?format=xlsx")).bytes();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(new String(ok(they.sub.get(they.path + "/export?format=csv")).bytes(), StandardCharsets.UTF_8))
                .as("what it is no party to stays away").doesNotContain(ok(they.head.get(they.path + "/" + framework)).textAt("title"));
        assertThat(they.sub.get(they.path + "/export?format=pdf").status()).isEqualTo(400);
        assertThat(they.tenant.as(Role.CARE_PROFESSIONAL).get(they.path + "/export?format=csv").status()).isEqualTo(403);
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
    void an_agreement_is_found_by_its_title_and_its_parties_by_who_may_read_it() {
        Contracting region = Contracting.inNewRegion();
        String framework = region.framework();
        String draft = region.draft(framework);
        String offered = region.offered(framework);
        String find = region.tenant.path("find?q=zeewind");

        assertThat(ok(region.head.get(find)).text()).contains("/overeenkomsten/" + draft, "/overeenkomsten/" + offered);
        assertThat(ok(region.sub.get(find)).text()).contains("/overeenkomsten/" + offered).doesNotContain(draft);
        assertThat(ok(region.sub.get(region.tenant.path("find?q=duinrand"))).text()).doesNotContain(framework);
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
        assertThat(second.at("items/0/waits").getBooleanValue()).isTrue();
        assertThat(ok(they.sub.get(they.path + "?state=ENDED&kind=REGION_HEAD")).at("total").getIntValue()).isZero();
        assertThat(they.sub.get(they.path + "?state=NERGENS").status()).isEqualTo(400);
        assertThat(they.sub.get(they.path + "?party=iemand").status()).isEqualTo(400);
    }

    @Test
    void the_list_counts_what_each_other_choice_would_give_and_finds_by_party_and_last_day() {
        Contracting elsewhere = Contracting.inNewRegion();
        String under = elsewhere.framework();
        String running = elsewhere.inForce(under);
        String waiting = elsewhere.offered(under);

        Answer all = ok(elsewhere.sub.get(elsewhere.path));
        assertThat(all.textAt("items/0/id")).as("what waits comes first").isEqualTo(waiting);
        assertThat(all.textAt("items/1/id")).isEqualTo(running);
        assertThat(all.at("total").getIntValue()).isEqualTo(2);
        Answer offered = ok(elsewhere.sub.get(elsewhere.path + "?state=OFFERED"));
        assertThat(offered.at("total").getIntValue()).isEqualTo(1);
        assertThat(offered.at("facets/state").size()).as("a facet does not reduce its own numbers").isEqualTo(2);
        assertThat(offered.textAt("facets/party/0/label")).isEqualTo("Stichting Duinrand Jeugdhulp");
        assertThat(offered.at("facets/party/0/count").getIntValue()).isEqualTo(1);
        assertThat(offered.at("facets/party").size()).as("without who looks").isEqualTo(1);
        assertThat(ok(elsewhere.manager.get(elsewhere.path + "?party=" + elsewhere.subId)).at("total").getIntValue()).isEqualTo(2);
        assertThat(ok(elsewhere.manager.get(elsewhere.path + "?endsBy=" + elsewhere.today().plusMonths(18))).at("total").getIntValue())
                .isEqualTo(2);
        assertThat(ok(elsewhere.manager.get(elsewhere.path + "?endsBy=" + elsewhere.today())).at("total").getIntValue()).isZero();
    }

    @Test
    void page_and_json_of_a_signed_agreement_share_the_hash_that_was_signed() {
        String id = they.inForce(framework);
        String sha256 = they.sub.get(they.path + "/" + id).textAt("shown/sha256");

        Answer json = ok(they.sub.get(they.path + "/" + id + "/versions/1/contract"));
        Answer page = ok(they.sub.get(they.path + "/" + id + "/versions/1/html"));

        assertThat(CanonicalContract.hash(json.text().getBytes(StandardCharsets.UTF_8))).isEqualTo(sha256);
        assertThat(page.text()).contains("<meta name=\"contract-sha256\" content=\"" + sha256 + "\"/>").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        String style = page.text().replaceAll("(?s).*<style>(.*)</style>.*", "$1");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains(Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(CanonicalContract.hash(style.getBytes(StandardCharsets.UTF_8)))));
        assertThat(they.head.get(they.path + "/" + they.draft(framework) + "/versions/1/html").status()).isEqualTo(404);
    }

    @Test
    void what_waits_for_a_signature_or_for_approval_is_on_the_start_page() {
        Contracting elsewhere = Contracting.inNewRegion();
        String id = elsewhere.draft(elsewhere.framework());
        ok(elsewhere.write(elsewhere.head, id, elsewhere.subTerms(9_000, "{\"kind\":\"NONE\"}"),
                "[{\"articleCode\":\"betaling\",\"text\":\"De rekening is binnen {veld:dagen} betaald.\",\"reason\":\"Zo deden wij het altijd al.\"}]"));
        ok(elsewhere.offer(elsewhere.head, id));

        Answer sub = ok(elsewhere.sub.get(elsewhere.tenant.path("today")));
        Answer region = ok(elsewhere.manager.get(elsewhere.tenant.path("today")));

        assertThat(sub.text()).contains("agreement-sign", "/overeenkomsten/" + id);
        assertThat(sub.at("counts/agreements").getIntValue()).isEqualTo(1);
        assertThat(sub.text()).as("the day before it takes effect is its term").contains("De overeenkomst gaat in op",
                "\"lastDay\":\"" + elsewhere.today().plusMonths(1).minusDays(1) + "\"");
        assertThat(region.text()).contains("agreement-deviation", "1 artikel wijkt af van het model");
        assertThat(region.text()).doesNotContain("agreement-sign");
        ok(elsewhere.sign(elsewhere.sub, id));
        assertThat(ok(elsewhere.sub.get(elsewhere.tenant.path("today"))).text()).doesNotContain("agreement-sign");
    }

    @Test
    void an_agreement_that_takes_effect_far_from_now_waits_without_a_term() {
        Contracting elsewhere = Contracting.inNewRegion();
        String id = elsewhere.written(elsewhere.head,
                elsewhere.begin(elsewhere.head, "HEAD_SUB", elsewhere.headSub, elsewhere.subId, elsewhere.framework()),
                elsewhere.subTerms(9_000, "{\"kind\":\"NONE\"}", elsewhere.today().plusMonths(12), elsewhere.today().plusMonths(18)));
        ok(elsewhere.offer(elsewhere.head, id));

        Answer sub = ok(elsewhere.sub.get(elsewhere.tenant.path("today")));

        assertThat(sub.text()).contains("/overeenkomsten/" + id, "gaat in op").doesNotContain("lastDay", "daysLeft");
    }

    @Test
    void an_agreement_ends_by_itself_after_its_last_day_and_what_falls_under_it_as_well() {
        Contracting elsewhere = Contracting.inNewRegion();
        String framework = elsewhere.framework();
        String id = elsewhere.inForce(framework);
        String draft = elsewhere.draft(framework);
        elsewhere.server.fixtures().execute("update loodlijn.agreement set ends_on = current_date - 1 where tenant_id = ? and id = ?::uuid",
                elsewhere.tenant.id(), framework);

        assertThat(elsewhere.offer(elsewhere.head, draft).text()).contains("framework-not-in-force");

        elsewhere.server.fixtures().value("select loodlijn.end_agreements(current_date, now())");

        assertThat(elsewhere.state(elsewhere.head, framework)).isEqualTo("ENDED");
        assertThat(elsewhere.state(elsewhere.head, id)).isEqualTo("ENDED");
        assertThat(told(elsewhere, "agreement-ended", framework)).isEqualTo(1);
        assertThat(told(elsewhere, "agreement-ended-with-framework", id)).isEqualTo(1);
    }

    @Test
    void a_great_many_that_end_on_one_day_end_a_few_at_a_time() {
        Contracting elsewhere = Contracting.inNewRegion();
        String one = elsewhere.framework();
        String other = elsewhere.framework();
        elsewhere.server.fixtures().execute("update loodlijn.agreement set ends_on = current_date - 1 where tenant_id = ?",
                elsewhere.tenant.id());

        assertThat(elsewhere.server.fixtures().value("select ended from loodlijn.end_agreements(current_date, now(), 0)")).isEqualTo("0");
        assertThat(elsewhere.state(elsewhere.head, one)).isEqualTo("IN_FORCE");
        while (!"0".equals(elsewhere.server.fixtures().value("select ended from loodlijn.end_agreements(current_date, now(), 1)"))) {
            assertThat(
                    elsewhere.server.fixtures().value("select count(*) from loodlijn.agreement where tenant_id = ?", elsewhere.tenant.id()))
                    .isEqualTo("2");
        }

        assertThat(elsewhere.state(elsewhere.head, one)).isEqualTo("ENDED");
        assertThat(elsewhere.state(elsewhere.head, other)).isEqualTo("ENDED");
    }

    @Test
    void whoever_an_ending_binds_is_told() {
        String own = they.framework();
        String running = they.inForce(own);
        String offered = they.offered(own);
        ok(notice(running, they.today().plusMonths(5).toString()));
        ok(notice(running, they.today().plusMonths(4).toString()));
        String drawnBack = they.offered(own);
        ok(they.head.post(they.path + "/" + drawnBack + "/withdrawal", "{}"));

        ok(they.manager.post(they.path + "/" + own + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));

        assertThat(told(they, "agreement-ended-with-framework", running)).isEqualTo(1);
        assertThat(told(they, "agreement-lapsed", offered)).isEqualTo(1);
        assertThat(told(they, "agreement-lapsed", drawnBack)).isZero();
        assertThat(told(they, "agreement-notice", running)).isEqualTo(2);
    }

    @Test
    void what_is_nothing_in_a_list_is_told() {
        String id = they.draft(framework);
        Answer terms = they.write(they.head, id, "{\"categories\":[null],\"earmarks\":[null],\"responsibilities\":[null]}", "[null]");
        Answer filling = they.current(they.head, id).put(they.path + "/" + id + "/draft",
                "{\"terms\":{},\"filling\":{\"leftOut\":[null],\"choices\":{\"duur\":null}}}");

        assertThat(terms.status()).as(terms.text()).isEqualTo(400);
        assertThat(filling.status()).as(filling.text()).isEqualTo(400);
        assertThat(they.manager.get(they.tenant.path("register?on=%2B999999999-12-31")).status()).isEqualTo(400);
    }

    /** How many things of a kind people were told about an agreement. */
    private static int told(Contracting region, String kind, String agreement) {
        return Integer.parseInt(region.server.fixtures().value(
                "select count(distinct subject) from loodlijn.notification where tenant_id = ? and kind = ? and subject like ? || '%'",
                region.tenant.id(), kind,
                agreement));
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

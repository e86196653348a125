package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

class AssessmentTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);
    private final String path = applicant.path;

    @Test
    void one_sees_what_the_other_judged_only_after_both_gave_theirs() {
        String id = applicant.submitted();
        region.begin(region.one, id);
        ok(region.judge(region.one, id, "D01", 0, "NOT_MET"));
        region.begin(region.other, id);

        assertThat(region.other.get(region.assessment(id)).text()).doesNotContain("NOT_MET", "Oordeel over D01");
        assertThat(region.manager.get(region.assessment(id)).text()).doesNotContain("NOT_MET", "Oordeel over D01");
        assertThat(region.manager.get(applicant.tenant.path("audit")).text()).doesNotContain("Oordeel over D01");
        Region.CODES.subList(1, 6).forEach(code -> ok(region.judge(region.one, id, code, 0, "MET")));
        ok(region.one.post(region.assessment(id) + "/submission"));
        assertThat(region.other.get(region.assessment(id)).text()).doesNotContain("NOT_MET");
        Region.CODES.forEach(code -> ok(region.judge(region.other, id, code, 0, "MET")));

        Answer both = ok(region.other.post(region.assessment(id) + "/submission"));

        assertThat(both.text()).contains("NOT_MET", "Oordeel over D01");
        assertThat(both.at("bothGave").getBooleanValue()).isTrue();
        assertThat(both.at("criteria/0/needsJoint").getBooleanValue()).isTrue();
        assertThat(both.at("decidable").getBooleanValue()).isFalse();
    }

    @Test
    void a_provider_gets_at_no_assessment_of_its_own_application() {
        String id = region.judged();

        assertThat(applicant.provider.get(region.assessment(id)).problem()).isEqualTo("permission-missing");
        assertThat(applicant.provider.get(path + "/" + id).text()).doesNotContain("Oordeel over");
        assertThat(applicant.provider.get(applicant.tenant.path("audit")).text()).doesNotContain("Oordeel over");
    }

    @Test
    void one_person_does_not_assess_twice_and_a_third_does_not_assess() {
        String id = applicant.submitted();
        region.begin(region.one, id);
        assertThat(region.begin(region.one, id).at("assessors").size()).isEqualTo(1);
        region.begin(region.other, id);

        assertThat(region.manager.post(region.assessment(id) + "/assessors").problem()).isEqualTo("two-assess-already");
        assertThat(region.judge(region.manager, id, "D01", 0, "MET").problem()).isEqualTo("not-an-assessor");
        assertThatThrownBy(() -> server.fixtures().execute("""
                update loodlijn.assessment set person_id = (select a.person_id from loodlijn.assessment a where a.tenant_id = ? and a.place = 1)
                 where tenant_id = ? and place = 2""", applicant.tenant.id(), applicant.tenant.id()))
                .hasMessageContaining("two_different_persons");
    }

    @Test
    void of_three_who_begin_at_once_two_assess() {
        String id = applicant.submitted();

        List<Answer> answers = atOnce(region.one, region.other, region.manager, who -> who.post(region.assessment(id) + "/assessors"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 200, 409);
        assertThat(server.fixtures().value("select count(*) || ' ' || count(distinct place) from loodlijn.assessment where tenant_id = ?",
                applicant.tenant.id())).isEqualTo("2 2");
    }

    @Test
    void two_who_give_their_judgement_at_once_both_gave_it_and_one_judgement_together_counts() {
        String id = applicant.submitted();
        for (Caller assessor : List.of(region.one, region.other)) {
            region.begin(assessor, id);
            Region.CODES.forEach(
                    code -> ok(region.judge(assessor, id, code, 0, assessor == region.one && code.equals("D01") ? "NOT_MET" : "MET")));
        }

        List<Answer> given = atOnce(region.one, region.other, region.other, who -> who.post(region.assessment(id) + "/submission"));

        assertThat(given.stream().filter(answer -> answer.status() == 200).count()).isGreaterThanOrEqualTo(2);
        assertThat(ok(region.one.get(region.assessment(id))).at("bothGave").getBooleanValue()).isTrue();
        List<Answer> joint = atOnce(region.one, region.other, region.other, who -> who.with("If-Match", "\"0\"")
                .put(region.assessment(id) + "/joint-judgements/D01", "{\"verdict\":\"MET\",\"reason\":\"Samen bekeken.\"}"));
        assertThat(joint).extracting(Answer::status).containsExactlyInAnyOrder(200, 412, 412);
        assertThat(ok(region.one.get(region.assessment(id))).at("decidable").getBooleanValue()).isTrue();
    }

    @Test
    void what_was_given_stays_and_everything_is_judged_before() {
        String id = applicant.submitted();
        region.begin(region.one, id);
        ok(region.judge(region.one, id, "D01", 0, "MET"));
        assertThat(region.one.post(region.assessment(id) + "/submission").text()).contains("judgements-unfinished", "/judgements/D06");
        assertThat(region.judge(region.one, id, "D01", 0, "NOT_MET").problem()).isEqualTo("precondition-failed");
        Region.CODES.subList(1, 6).forEach(code -> ok(region.judge(region.one, id, code, 0, "MET")));
        ok(region.one.post(region.assessment(id) + "/submission"));

        assertThat(region.judge(region.one, id, "D01", 1, "NOT_MET").problem()).isEqualTo("judgements-given");
        assertThatThrownBy(() -> server.fixtures().execute("update loodlijn.judgement set verdict = 'NOT_MET' where tenant_id = ?",
                applicant.tenant.id())).hasMessageContaining("stay as they are");
    }

    @Test
    void a_judgement_gives_its_reason_and_what_is_shown_was_seen_on_a_day() {
        String id = applicant.submitted();
        region.begin(region.one, id);

        assertThat(region.one.with("If-Match", "\"0\"").put(region.assessment(id) + "/judgements/D01", "{\"verdict\":\"NOT_MET\"}").text())
                .contains("/reason");
        assertThat(region.one.with("If-Match", "\"0\"").put(region.assessment(id) + "/judgements/D05", "{\"verdict\":\"MET\"}").text())
                .contains("/seenOn");
        assertThat(region.one.with("If-Match", "\"0\"").put(region.assessment(id) + "/judgements/X", "{\"verdict\":\"MET\"}").problem())
                .isEqualTo("not-found");
    }

    @Test
    void where_two_differ_they_judge_together_with_a_reason() {
        String id = applicant.submitted();
        region.judgeAll(region.one, id);
        region.begin(region.other, id);
        ok(region.judge(region.other, id, "D02", 0, "NOT_MET"));
        Region.CODES.stream().filter(code -> !code.equals("D02")).forEach(code -> ok(region.judge(region.other, id, code, 0, "MET")));
        ok(region.other.post(region.assessment(id) + "/submission"));
        String joint = region.assessment(id) + "/joint-judgements/";

        assertThat(region.approve(region.manager, id).problem()).isEqualTo("not-judged");
        assertThat(region.one.with("If-Match", "\"0\"").put(joint + "D01", "{\"verdict\":\"MET\",\"reason\":\"x\"}").problem())
                .isEqualTo("judgements-agree");
        assertThat(region.one.with("If-Match", "\"0\"").put(joint + "D02", "{\"verdict\":\"MET\"}").text()).contains("/reason");
        ok(region.one.with("If-Match", "\"0\"").put(joint + "D02",
                "{\"verdict\":\"NOT_MET\",\"reason\":\"Het nummer hoort bij een ander.\"}"));

        assertThat(region.approve(region.manager, id).text()).contains("criterion-not-met", "/judgements/D02");
        assertThat(ok(region.refuse(region.manager, id)).textAt("decisions/0/outcome")).isEqualTo("REFUSED");
        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo("REFUSED");
    }

    @Test
    void an_addition_stops_the_clock_and_only_what_was_asked_is_answered() {
        String id = applicant.submitted();
        region.judgeAll(region.one, id);
        String lastDay = ok(region.one.get(region.assessment(id) + "/addition-term")).textAt("lastDay");
        ok(region.one.post(region.assessment(id) + "/additions",
                "{\"items\":[{\"code\":\"D04\",\"missing\":\"De pagina bestaat niet.\"}]}"));
        Answer asked = applicant.provider.get(path + "/" + id);
        assertThat(asked.textAt("state")).isEqualTo("ADDITION_ASKED");
        assertThat(asked.at("clock/paused").getBooleanValue()).isTrue();
        assertThat(asked.at("clock").get("lastDay")).isNull();
        assertThat(asked.textAt("addition/items/0/missing")).isEqualTo("De pagina bestaat niet.");
        assertThat(asked.textAt("addition/lastDay")).isEqualTo(lastDay);
        assertThat(asked.at("addition/daysLeft").getIntValue()).isBetween(14, 20);

        assertThat(applicant.provider.with("If-Match", "\"1\"").put(path + "/" + id + "/answers/D02", "{}").problem())
                .isEqualTo("answer-not-asked");
        applicant.answer(applicant.provider, id, "D04", 1, "{\"page\":\"https://www.voorbeeld.nl/nieuw\"}");
        assertThat(region.one.get(path + "/" + id).text()).doesNotContain("/nieuw");
        ok(applicant.provider.post(path + "/" + id + "/submission"));

        Answer added = region.one.get(path + "/" + id);
        assertThat(added.textAt("state")).isEqualTo("IN_REVIEW");
        assertThat(added.text()).contains("https://www.voorbeeld.nl/nieuw", "uittreksel.pdf");
        assertThat(added.at("clock/paused").getBooleanValue()).isFalse();
        assertThat(region.one.get(region.assessment(id)).at("assessors/0/given").getBooleanValue()).isFalse();
        assertThat(region.other.post(region.assessment(id) + "/additions", "{\"items\":[]}").problem()).isEqualTo("not-an-assessor");
    }

    @Test
    void an_addition_of_what_the_provider_does_not_answer_is_refused() {
        String id = applicant.submitted();
        region.begin(region.one, id);

        assertThat(region.one.post(region.assessment(id) + "/additions", "{\"items\":[{\"code\":\"D06\",\"missing\":\"x\"}]}").text())
                .contains("/items/0/code");
        assertThat(region.one.post(region.assessment(id) + "/additions", "{\"items\":[{\"code\":\"D01\"}]}").text())
                .contains("/items/0/missing");
    }

    private static List<Answer> atOnce(Caller one, Caller other, Caller third, Function<Caller, Answer> request) {
        return Stream.of(one, other, third).map(who -> CompletableFuture.supplyAsync(() -> request.apply(who))).toList().stream()
                .map(CompletableFuture::join).toList();
    }
}

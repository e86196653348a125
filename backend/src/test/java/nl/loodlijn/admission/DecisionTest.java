package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.PdfJudge;
import nl.loodlijn.testing.TestServer;

class DecisionTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);
    private final String path = applicant.path;

    @Test
    void an_approval_has_its_letter_and_the_provider_is_told() throws IOException {
        String id = region.judged();

        Answer decided = ok(region.manager.post(path + "/" + id + "/decisions",
                """
                {"outcome":"APPROVED","reasons":"U voldoet.\\nOok aan <de rest> & meer.","conditions":"Meld binnen een maand uw AGB-code.",
                 "validUntil":"%s","parts":[{"establishment":"000012345678","category":"jz020-45","outcome":"REFUSED","reason":"Deze vestiging is dicht."}]}"""
                        .formatted(applicant.today().plusYears(1))));

        assertThat(decided.at("decisions/0/onTime").getBooleanValue()).isTrue();
        assertThat(decided.textAt("decisions/0/parts/0/reason")).isEqualTo("Deze vestiging is dicht.");
        Answer letter = applicant.provider.get(path + "/" + id + "/decisions/1/letter");
        assertThat(letter.status()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Besluit op uw aanvraag voor Jeugd", "Ook aan <de rest> & meer.",
                    "Meld binnen een maand uw AGB-code.",
                    "bezwaar maken", "artikel 6:7", "Praktijk Zeewind");
            PDDocumentCatalog catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("nl");
            assertThat(catalogue.getDocumentOutline().children()).extracting(PDOutlineItem::getTitle).containsExactly("Voorwaarden",
                    "Waar het anders is", "Waarom", "De eisen", "Bent u het er niet mee eens?");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Besluit op uw aanvraag voor Jeugd");
        }
        assertThat(applicant.tenant.as(Role.HEAD_CONTRACTOR).get(path + "/" + id + "/decisions/1/letter").problem()).isEqualTo("not-found");
        assertThat(applicant.provider.get(applicant.tenant.path("notifications")).text()).contains("heeft besloten op uw aanvraag");
        assertThat(applicant.provider.get(path + "/" + id).textAt("validUntil")).isEqualTo(applicant.today().plusYears(1).toString());
    }

    @Test
    void a_letter_can_be_kept_and_be_read_aloud_whatever_people_wrote_in_it() {
        String id = region.judged();
        String reasons = "Café ‘Zeewind’ — €\u00a0300, šč ő 中 \uD83D\uDE00 \u202Eomgekeerd " + "a".repeat(300)
                + "\\nLange regel. ".repeat(150);
        ok(region.manager.post(path + "/" + id + "/decisions", "{\"outcome\":\"REFUSED\",\"reasons\":\"%s\"}".formatted(reasons)));

        byte[] letter = applicant.provider.get(path + "/" + id + "/decisions/1/letter").bytes();

        assertThat(PdfJudge.faults(letter, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(PdfJudge.faults(letter, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void a_decision_gives_reasons_and_an_end_and_comes_after_two_judgements() {
        String early = applicant.submitted();
        region.judgeAll(region.one, early);
        assertThat(region.approve(region.manager, early).problem()).isEqualTo("not-judged");
        region.judgeAll(region.other, early);

        assertThat(region.manager.post(path + "/" + early + "/decisions", "{\"outcome\":\"APPROVED\"}").text()).contains("/reasons",
                "/validUntil");
        assertThat(region.manager.post(path + "/" + early + "/decisions",
                "{\"outcome\":\"REFUSED\",\"reasons\":\"x\",\"conditions\":\"y\"}").text()).contains("nothing-with-refusal");
        assertThat(region.approve(region.one, early).problem()).isEqualTo("permission-missing");
        assertThat(region.approve(applicant.provider, early).problem()).isEqualTo("permission-missing");
    }

    @Test
    void what_a_decision_rests_on_is_told_beforehand_and_its_letter_can_be_read_without_deciding() throws IOException {
        String id = applicant.submitted();
        region.judgeAll(region.one, id);

        assertThat(region.manager.get(path + "/" + id + "/decision-basis").at("notJudged").size()).isEqualTo(Region.CODES.size());
        region.judgeAll(region.other, id);

        Answer basis = ok(region.manager.get(path + "/" + id + "/decision-basis"));
        assertThat(basis.at("notJudged").size()).isZero();
        assertThat(basis.at("open").getBooleanValue()).isTrue();
        assertThat(basis.textAt("criteria/0/counts")).isEqualTo("MET");
        assertThat(basis.textAt("latest")).isEqualTo(applicant.today().plusYears(4).toString());
        Answer letter = region.manager.post(path + "/" + id + "/decision-preview",
                "{\"outcome\":\"REFUSED\",\"reasons\":\"Alleen om te lezen.\"}");
        assertThat(letter.status()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Alleen om te lezen.");
        }
        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo("IN_REVIEW");
        assertThat(region.one.get(path + "/" + id + "/decision-basis").problem()).isEqualTo("permission-missing");
    }

    @Test
    void a_letter_says_what_was_not_met_and_its_signature_stands_with_its_greeting() throws IOException {
        String id = applicant.submitted();
        for (Caller assessor : List.of(region.one, region.other)) {
            region.begin(assessor, id);
            for (String code : Region.CODES) {
                ok(region.judge(assessor, id, code, 0, code.equals(Region.CODES.getFirst()) ? "NOT_MET" : "MET"));
            }
            ok(assessor.post(region.assessment(id) + "/submission"));
        }

        for (int lines = 1; lines < 40; lines++) {
            Answer letter = ok(region.manager.post(path + "/" + id + "/decision-preview",
                    "{\"outcome\":\"REFUSED\",\"reasons\":\"%s\"}".formatted("Regel.\\n".repeat(lines))));
            try (PDDocument pdf = Loader.loadPDF(letter.bytes())) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                assertThat(last.getText(pdf)).contains("Met vriendelijke groet,", "namens ");
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("Niet voldaan is aan: ",
                        "(" + Region.CODES.getFirst() + ").");
            }
        }
    }

    @Test
    void what_can_be_a_citizen_service_number_is_refused_in_every_free_text() {
        String id = region.judged();

        assertThat(region.manager.post(path + "/" + id + "/decisions",
                "{\"outcome\":\"REFUSED\",\"reasons\":\"Zie de zaak van 111222333.\"}").text())
                .contains("citizen-service-number", "/reasons");
        ok(region.refuse(region.manager, id));
        assertThat(applicant.provider.post(path + "/" + id + "/objections", "{\"grounds\":\"BSN 111 222 333\"}").text())
                .contains("citizen-service-number", "/grounds");
    }

    @Test
    void an_open_objection_waits_on_those_who_decide_and_the_hearing_on_the_provider() {
        String id = region.judged();
        ok(region.refuse(region.manager, id));
        assertThat(applicant.provider.get(path + "/" + id + "/decisions").textAt("decisions/0/objectUntil")).isNotEmpty();
        Answer brought = ok(applicant.provider.post(path + "/" + id + "/objections", "{\"grounds\":\"Wij voldoen wel.\"}"));

        assertThat(region.manager.get(applicant.tenant.path("today")).text()).contains("Bezwaar of klacht tegen een besluit",
                brought.textAt("objections/0/lastDay"));
        assertThat(applicant.provider.get(applicant.tenant.path("today")).text()).doesNotContain("De regio hoort u");
        ok(region.manager.with("If-Match", brought.textAt("objections/0/version"))
                .put(path + "/" + id + "/objections/" + brought.textAt("objections/0/id") + "/hearing",
                        "{\"day\":\"" + applicant.today().plusDays(9) + "\",\"place\":\"Stadhuis, kamer 3\"}"));

        assertThat(applicant.provider.get(applicant.tenant.path("today")).text()).contains("De regio hoort u",
                applicant.today().plusDays(9).toString());
    }

    @Test
    void a_decision_stays_for_the_owner_of_the_tables_too() {
        region.approved();

        assertThatThrownBy(() -> server.fixtures().execute("update loodlijn.decision set reasons = 'x' where tenant_id = ?",
                applicant.tenant.id())).hasMessageContaining("a decision stays");
        assertThatThrownBy(() -> server.fixtures().execute("delete from loodlijn.decision where tenant_id = ?", applicant.tenant.id()))
                .hasMessageContaining("a decision stays");
    }

    @Test
    void of_two_who_decide_at_once_one_does() {
        String id = region.judged();
        Caller second = applicant.tenant.as(Role.CONTRACT_MANAGER);

        List<Answer> answers = atOnce(() -> region.approve(region.manager, id), () -> region.refuse(second, id));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(server.fixtures().value("select count(*) from loodlijn.decision where tenant_id = ?", applicant.tenant.id()))
                .isEqualTo("1");
        String outcome = server.fixtures().value("select outcome from loodlijn.decision where tenant_id = ?", applicant.tenant.id());
        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo(outcome);
    }

    @Test
    void a_provider_that_withdraws_while_it_is_decided_is_either_decided_on_or_gone() {
        String id = region.judged();

        List<Answer> answers = atOnce(() -> region.refuse(region.manager, id),
                () -> applicant.provider.post(path + "/" + id + "/withdrawal", "{}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        String decisions = server.fixtures().value("select count(*) from loodlijn.decision where tenant_id = ?", applicant.tenant.id());
        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo(decisions.equals("1") ? "REFUSED" : "WITHDRAWN");
    }

    @Test
    void an_admission_is_suspended_resumed_and_assessed_again() {
        String id = region.approved();
        String application = path + "/" + id;

        assertThat(region.manager.post(application + "/suspension", "{}").text()).contains("/reason");
        assertThat(region.manager.post(application + "/suspension", "{\"reason\":\"Een melding van de inspectie.\"}").status())
                .isEqualTo(204);
        assertThat(applicant.provider.get(application).textAt("state")).isEqualTo("SUSPENDED");
        assertThat(applicant.provider.get(application).text()).contains("Een melding van de inspectie.");
        assertThat(region.manager.post(application + "/suspension", "{\"reason\":\"x\"}").problem())
                .isEqualTo("application-step-not-allowed");
        assertThat(region.manager.post(application + "/resumption", "{\"reason\":\"Opgelost.\"}").status()).isEqualTo(204);
        assertThat(region.manager.post(application + "/reassessment", "{\"reason\":\"Jaarlijks.\"}").status()).isEqualTo(204);

        Answer again = applicant.provider.get(application);
        assertThat(again.textAt("state")).isEqualTo("IN_REVIEW");
        assertThat(again.textAt("round")).isEqualTo("2");
        assertThat(again.has("validUntil")).isTrue();
        region.judgeAll(region.one, id);
        region.judgeAll(region.other, id);
        ok(region.approve(region.manager, id));
        assertThat(applicant.provider.get(application + "/decisions").at("decisions").size()).isEqualTo(2);
    }

    @Test
    void late_decisions_are_counted() {
        String id = region.judged();
        server.fixtures().execute("update loodlijn.application set due_on = current_date - 100 where id = ?",
                java.util.UUID.fromString(id));
        assertThat(region.one.get(applicant.tenant.path("application-figures")).textAt("overdue")).isEqualTo("1");
        assertThat(region.one.get(path + "?term=late").textAt("total")).isEqualTo("1");

        ok(region.approve(region.manager, id));

        Answer figures = region.one.get(applicant.tenant.path("application-figures"));
        assertThat(figures.textAt("late")).isEqualTo("1");
        assertThat(figures.textAt("decided")).isEqualTo("1");
        assertThat(applicant.provider.get(path + "/" + id).at("decidedOnTime").getBooleanValue()).isFalse();
    }

    @Test
    void an_objection_is_received_heard_and_decided_by_somebody_else() {
        String id = region.judged();
        ok(region.refuse(region.manager, id));
        String cases = path + "/" + id + "/objections";
        assertThat(applicant.provider.post(cases, "{}").text()).contains("/grounds");

        Answer brought = ok(applicant.provider.post(cases, "{\"grounds\":\"Het nummer klopt wel.\"}"));

        assertThat(brought.textAt("objections/0/state")).isEqualTo("RECEIVED");
        assertThat(brought.at("objections/0/inTime").getBooleanValue()).isTrue();
        assertThat(applicant.provider.post(cases, "{\"grounds\":\"Nog een keer.\"}").problem()).isEqualTo("nothing-to-object-to");
        String one = cases + "/" + brought.textAt("objections/0/id");
        ok(region.manager.with("If-Match", "\"1\"").put(one + "/hearing",
                "{\"day\":\"" + applicant.today().plusDays(7) + "\",\"place\":\"Alkmaar\"}"));
        assertThat(
                region.manager.with("If-Match", "\"2\"").post(one + "/decision", "{\"outcome\":\"FOUNDED\",\"reasons\":\"x\"}").problem())
                .isEqualTo("decided-by-oneself");
        Caller another = applicant.tenant.as(Role.REGION_ADMIN);
        assertThat(another.with("If-Match", "\"1\"").post(one + "/decision", "{\"outcome\":\"FOUNDED\",\"reasons\":\"x\"}").problem())
                .isEqualTo("precondition-failed");

        Answer decided = ok(
                another.with("If-Match", "\"2\"").post(one + "/decision", "{\"outcome\":\"FOUNDED\",\"reasons\":\"U hebt gelijk.\"}"));

        assertThat(decided.textAt("objections/0/outcome")).isEqualTo("FOUNDED");
        assertThat(applicant.provider.get(path + "/" + id).textAt("state")).isEqualTo("IN_REVIEW");
        assertThat(applicant.provider.post(one + "/withdrawal").problem()).isEqualTo("objection-closed");
        assertThat(applicant.provider.get(applicant.tenant.path("notifications")).text()).contains("heeft beslist op uw bezwaar");
    }

    @Test
    void after_a_case_was_decided_there_is_no_second_one_about_the_same_decision() {
        String id = region.judged();
        ok(region.refuse(region.manager, id));
        String cases = path + "/" + id + "/objections";
        String withdrawn = ok(applicant.provider.post(cases, "{\"grounds\":\"Te snel gezegd.\"}")).textAt("objections/0/id");
        ok(applicant.provider.post(cases + "/" + withdrawn + "/withdrawal"));
        String one = ok(applicant.provider.post(cases, "{\"grounds\":\"Het nummer klopt wel.\"}")).textAt("objections/0/id");
        ok(applicant.tenant.as(Role.REGION_ADMIN).with("If-Match", "\"1\"").post(cases + "/" + one + "/decision",
                "{\"outcome\":\"UNFOUNDED\",\"reasons\":\"Het nummer is van een ander.\"}"));

        assertThat(applicant.provider.post(cases, "{\"grounds\":\"Nog een keer.\"}").problem()).isEqualTo("objection-decided");
    }

    @Test
    void each_side_reads_what_it_can_do_about_a_case() {
        String id = region.judged();
        ok(region.refuse(region.manager, id));
        String decisions = path + "/" + id + "/decisions";
        Answer brought = ok(applicant.provider.post(path + "/" + id + "/objections", "{\"grounds\":\"Het nummer klopt wel.\"}"));
        Caller another = applicant.tenant.as(Role.REGION_ADMIN);

        assertThat(may(brought)).containsExactly("WITHDRAW");
        assertThat(may(region.manager.get(decisions))).containsExactly("HEAR");
        assertThat(may(another.get(decisions))).containsExactly("HEAR", "DECIDE");

        String one = path + "/" + id + "/objections/" + brought.textAt("objections/0/id");
        ok(applicant.provider.post(one + "/withdrawal"));
        assertThat(may(another.get(decisions))).isEmpty();
    }

    private static List<String> may(Answer decisions) {
        return StreamSupport.stream(decisions.at("objections/0/may").values().spliterator(), false).map(JsonNode::getStringValue).toList();
    }

    private static List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> other) {
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Answer> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}

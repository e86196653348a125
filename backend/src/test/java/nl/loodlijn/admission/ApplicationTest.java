package nl.loodlijn.admission;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.loodlijn.admission.domain.ApplicationState;
import nl.loodlijn.admission.domain.ApplicationStep;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.HugeUpload;
import nl.loodlijn.testing.TestServer;

class ApplicationTest {
    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Caller provider = applicant.provider;
    private final Caller assessor = applicant.tenant.as(Role.ASSESSOR);
    private final String path = applicant.path;

    @Test
    void a_complete_application_is_submitted_and_the_clock_of_the_region_starts() {
        String id = applicant.complete();
        assertThat(provider.get(path + "/" + id + "/completeness").text()).contains("\"complete\":true", "\"asked\":5", "\"answered\":5");

        Answer submitted = provider.post(path + "/" + id + "/submission");

        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(submitted.textAt("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.textAt("clock/days")).isEqualTo("56");
        assertThat(submitted.textAt("clock/source")).isEqualTo("Algemene wet bestuursrecht art. 4:13");
        assertThat(submitted.at("clock/daysLeft").getIntValue()).isBetween(56, 60);
        Answer seen = assessor.get(path + "/" + id);
        assertThat(seen.textAt("organisation/name")).isEqualTo("Praktijk Zeewind");
        assertThat(seen.text()).contains("12345678", "https://www.voorbeeld.nl/klachten", "uittreksel.pdf");
        assertThat(seen.textAt("may/0")).isEqualTo("TAKE_UP");
        assertThat(assessor.get(applicant.tenant.path("notifications")).text()).contains("Praktijk Zeewind heeft een aanvraag ingediend");
    }

    @Test
    void what_is_not_complete_is_not_submitted_and_every_gap_is_named() {
        String id = applicant.begin();
        applicant.answer(provider, id, "D02", 0, "{\"number\":\"1234567\"}");
        applicant.answer(provider, id, "D03", 0, "{\"declaredBy\":\"Yusuf Kaya\",\"declaredOn\":\"2999-01-01\"}");
        applicant.answer(provider, id, "D04", 0, "{\"page\":\"klachten\"}");

        Answer refused = provider.post(path + "/" + id + "/submission");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("application-incomplete");
        assertThat(refused.text()).contains("/answers/D01/files", "document-missing", "/answers/D02/number", "number-wrong",
                "/answers/D03/declaredOn", "date-in-future", "/answers/D04/page", "page-wrong", "/answers/D05/canShow", "/facts/categories",
                "/facts/contactName");
        assertThat(provider.get(path + "/" + id).textAt("state")).isEqualTo("DRAFT");
    }

    @Test
    void a_document_that_expired_is_not_submitted_and_its_date_is_named() {
        String id = applicant.complete();
        String file = provider.get(path + "/" + id).textAt("answers/0/files/0/id");
        for (String dates : List.of("\"issuedOn\":\"" + applicant.today().minusDays(400) + "\"",
                "\"issuedOn\":\"" + applicant.today().minusDays(30) + "\",\"validUntil\":\"" + applicant.today().minusDays(1) + "\"")) {
            String version = provider.get(path + "/" + id).textAt("answers/0/files/0/version");
            Applicant.ok(provider.with("If-Match", version).put(path + "/" + id + "/files/" + file, "{" + dates + "}"));

            Answer refused = provider.post(path + "/" + id + "/submission");

            assertThat(refused.problem()).isEqualTo("application-incomplete");
            assertThat(refused.textAt("errors/0/pointer")).startsWith("/answers/D01/files");
        }
        assertThat(provider.get(path + "/" + id).textAt("state")).isEqualTo("DRAFT");
    }

    @Test
    void a_document_of_two_gigabytes_is_refused_before_it_is_received() {
        String id = applicant.begin();
        String files = path + "/" + id + "/answers/D01/files";

        HugeUpload upload = HugeUpload.of(server.base(), provider, files, 2048L * 1024 * 1024);

        assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("application/problem+json").contains("\"code\":\"too-large\"");
        assertThat(upload.sent()).isLessThan(50L * 1024 * 1024);
        assertThat(server.fixtures().value("select count(*) from loodlijn.stored_file where tenant_id = ?", applicant.tenant.id()))
                .isEqualTo("0");
    }

    @Test
    void a_draft_is_seen_by_its_own_organisation_and_by_nobody_else() {
        String id = applicant.complete();
        String file = provider.get(path + "/" + id).textAt("answers/0/files/0/id");
        Caller colleague = applicant.tenant.as(Role.SUBCONTRACTOR);
        Caller other = applicant.tenant.as(Role.HEAD_CONTRACTOR);

        assertThat(colleague.get(path + "/" + id).status()).isEqualTo(200);
        for (Caller stranger : new Caller[]{other, assessor, applicant.manager}) {
            assertThat(stranger.get(path + "/" + id).problem()).isEqualTo("not-found");
            assertThat(stranger.get(path + "/" + id + "/completeness").problem()).isEqualTo("not-found");
            assertThat(stranger.get(path + "/" + id + "/files/" + file).problem()).isEqualTo("not-found");
            assertThat(stranger.get(path).textAt("total")).isEqualTo("0");
        }
        assertThat(applicant.manager.get(applicant.tenant.path("audit")).text()).doesNotContain(id);
        assertThat(provider.get(applicant.tenant.path("audit")).text()).contains("aanvraag");
    }

    @Test
    void answers_save_by_themselves_and_of_two_who_change_one_the_second_sees_the_first() {
        String id = applicant.begin();
        Caller colleague = applicant.tenant.as(Role.SUBCONTRACTOR);
        Answer first = applicant.answer(provider, id, "D04", 0, "{\"page\":\"https://een.nl\"}");
        assertThat(first.header("ETag")).contains("\"1\"");

        Answer refused = colleague.with("If-Match", "\"0\"").put(path + "/" + id + "/answers/D04", "{\"page\":\"https://twee.nl\"}");

        assertThat(refused.problem()).isEqualTo("precondition-failed");
        assertThat(refused.textAt("current/page")).isEqualTo("https://een.nl");
        applicant.answer(colleague, id, "D02", 0, "{\"number\":\"12345678\"}");
        assertThat(provider.put(path + "/" + id + "/answers/D04", "{}").problem()).isEqualTo("precondition-required");
    }

    @Test
    void nothing_can_be_written_after_it_was_submitted() {
        String id = applicant.submitted();

        assertThat(provider.with("If-Match", "\"1\"").put(path + "/" + id + "/answers/D02", "{}").problem())
                .isEqualTo("application-closed");
        assertThat(applicant.upload(provider, id, "D01", "meer.pdf", Applicant.PDF).problem()).isEqualTo("application-closed");
        assertThat(provider.with("If-Match", provider.get(path + "/" + id).header("ETag").orElseThrow())
                .put(path + "/" + id + "/facts", Applicant.FACTS).problem()).isEqualTo("application-closed");
        assertThat(provider.post(path + "/" + id + "/submission").problem()).isEqualTo("application-step-not-allowed");
        assertThatThrownBy(() -> server.fixtures().execute("update loodlijn.application set kvk_number = '87654321' where tenant_id = ?",
                applicant.tenant.id())).hasMessageContaining("stays as it is");
    }

    @Test
    void a_kind_of_file_is_told_by_its_content_and_nothing_is_kept_of_what_is_shown() {
        String id = applicant.begin();

        assertThat(applicant.upload(provider, id, "D01", "uittreksel.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII)).status())
                .isEqualTo(415);
        assertThat(applicant.upload(provider, id, "D01", "groot.pdf", Arrays.copyOf(Applicant.PDF, 20 * 1024 * 1024 + 1)).status())
                .isEqualTo(413);
        assertThat(applicant.upload(provider, id, "D05", "vog.pdf", Applicant.PDF).problem()).isEqualTo("no-document-kept");
        assertThat(applicant.upload(provider, id, "D06", "x.pdf", Applicant.PDF).problem()).isEqualTo("answer-not-asked");
        assertThat(provider.with("If-Match", "\"0\"").put(path + "/" + id + "/answers/D06", "{}").problem()).isEqualTo("answer-not-asked");
        assertThat(provider.get(path + "/" + id).text()).doesNotContain("vog.pdf", "groot.pdf");
    }

    @Test
    void a_document_is_read_by_the_provider_and_after_submitting_by_those_who_assess() {
        String id = applicant.submitted();
        String file = provider.get(path + "/" + id).textAt("answers/0/files/0/id");
        Caller other = applicant.tenant.as(Role.HEAD_CONTRACTOR);

        Answer read = assessor.get(path + "/" + id + "/files/" + file);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(read.header("Content-Type").orElseThrow()).startsWith("application/pdf");
        assertThat(read.text()).startsWith("%PDF-1.7");
        assertThat(provider.get(path + "/" + id + "/files/" + file).status()).isEqualTo(200);
        assertThat(other.get(path + "/" + id + "/files/" + file).problem()).isEqualTo("not-found");
        assertThat(assessor.get(path + "/" + UUID.randomUUID() + "/files/" + file).problem()).isEqualTo("not-found");
    }

    @Test
    void a_document_that_waits_for_the_virus_scanner_stands_in_the_way_and_is_given_to_nobody() {
        String id = applicant.complete();
        String file = provider.get(path + "/" + id).textAt("answers/0/files/0/id");
        server.fixtures().execute("update loodlijn.stored_file set state = 'QUARANTINED' where id = ?", UUID.fromString(file));

        assertThat(provider.post(path + "/" + id + "/submission").text()).contains("document-waits");
        assertThat(provider.get(path + "/" + id + "/files/" + file).problem()).isEqualTo("file-waits");
        assertThat(provider.get(path + "/" + id).textAt("answers/0/files/0/state")).isEqualTo("QUARANTINED");
    }

    @Test
    void a_document_is_taken_away_again() {
        String id = applicant.complete();
        String file = provider.get(path + "/" + id).textAt("answers/0/files/0/id");

        assertThat(provider.delete(path + "/" + id + "/files/" + file).status()).isEqualTo(204);

        assertThat(provider.get(path + "/" + id).at("answers/0/files").size()).isZero();
        assertThat(server.fixtures().value("select state from loodlijn.stored_file where id = ?", UUID.fromString(file)))
                .isEqualTo("DELETED");
    }

    @Test
    void a_running_application_keeps_its_criteria_and_is_the_only_one_for_its_set() {
        String id = applicant.begin();
        assertThat(provider.post(path, "{\"setId\":\"" + applicant.set + "\"}").problem()).isEqualTo("application-running");
        String sets = applicant.tenant.path("criteria-sets/" + applicant.set);
        ok(applicant.manager.post(sets + "/draft"));
        ok(applicant.manager.with("If-Match", "\"1\"").delete(sets + "/draft/criteria/D04"));
        ok(applicant.manager.with("If-Match", applicant.manager.get(sets + "/versions/draft").header("ETag").orElseThrow())
                .post(sets + "/draft/publication", "{}"));

        assertThat(provider.get(path + "/" + id).text()).contains("\"D04\"");
        ok(provider.post(path + "/" + id + "/withdrawal", "{}"));
        assertThat(provider.get(path + "/" + applicant.begin()).text()).doesNotContain("\"D04\"").contains("\"number\":2");
    }

    @Test
    void a_provider_withdraws_before_the_decision_and_no_more_happens() {
        String id = applicant.submitted();

        Answer withdrawn = provider.post(path + "/" + id + "/withdrawal", "{\"reason\":\"Wij stoppen met dit aanbod.\"}");

        assertThat(withdrawn.textAt("state")).isEqualTo("WITHDRAWN");
        assertThat(assessor.get(path + "/" + id).text()).contains("Wij stoppen met dit aanbod.");
        assertThat(provider.post(path + "/" + id + "/withdrawal", "{}").problem()).isEqualTo("application-step-not-allowed");
        assertThat(assessor.get(applicant.tenant.path("notifications")).text()).contains("ingetrokken");
    }

    @Test
    void lists_are_filtered_counted_and_read_page_by_page() {
        applicant.submitted();

        Answer all = assessor.get(path);
        assertThat(all.textAt("total")).isEqualTo("1");
        assertThat(all.textAt("facets/state/0/value")).isEqualTo("SUBMITTED");
        assertThat(all.textAt("facets/term/0/value")).isEqualTo("later");
        assertThat(all.textAt("facets/set/0/label")).isEqualTo("Jeugd");
        assertThat(assessor.get(path + "?state=APPROVED").textAt("total")).isEqualTo("0");
        assertThat(assessor.get(path + "?state=APPROVED").textAt("facets/state/0/count")).isEqualTo("1");
        assertThat(assessor.get(path + "?q=zeewind&set=" + applicant.set + "&term=later").textAt("total")).isEqualTo("1");
        assertThat(assessor.get(path + "?q=%25").textAt("total")).isEqualTo("0");
        assertThat(assessor.get(path + "?state=WEG").status()).isEqualTo(400);
    }

    @Test
    void submitting_twice_with_one_key_submits_once() {
        String id = applicant.complete();
        Caller once = provider.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = once.post(path + "/" + id + "/submission");
        Answer again = once.post(path + "/" + id + "/submission");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void who_does_not_apply_writes_nothing_and_another_tenant_sees_nothing() {
        String id = applicant.submitted();
        Caller elsewhere = server.newTenant().as(Role.ASSESSOR);
        Caller citizenLike = applicant.tenant.as(Role.CARE_PROFESSIONAL);

        assertThat(applicant.manager.post(path, "{\"setId\":\"" + applicant.set + "\"}").problem()).isEqualTo("permission-missing");
        assertThat(assessor.post(path + "/" + id + "/withdrawal", "{}").problem()).isEqualTo("permission-missing");
        assertThat(citizenLike.get(path).problem()).isEqualTo("permission-missing");
        assertThat(elsewhere.get(path + "/" + id).problem()).isEqualTo("unknown-tenant");
        assertThat(server.anonymous().get(path + "/" + id).status()).isEqualTo(401);
    }

    @Test
    void the_database_allows_the_same_steps_as_the_domain() {
        String known = Arrays.stream(ApplicationStep.values())
                .flatMap(step -> Arrays.stream(ApplicationState.values()).filter(step::isAllowedIn)
                        .map(from -> step + " " + step.taker() + " " + from + " " + step.leadsTo()))
                .sorted().collect(Collectors.joining("\n"));

        assertThat(server.fixtures().value("""
                select string_agg(concat_ws(' ', step, taker, from_state, to_state), E'\\n' order by concat_ws(' ', step, taker, from_state, to_state) collate "C")
                  from loodlijn.application_step_allowed""")).isEqualTo(known);
        assertThatThrownBy(() -> server.fixtures().execute("update loodlijn.application set state = 'APPROVED' where id = ?",
                UUID.fromString(applicant.submitted()))).hasMessageContaining("leads from SUBMITTED to APPROVED");
    }

    @Test
    void what_waits_stands_on_the_start_page_and_is_found() {
        applicant.submitted();

        assertThat(assessor.get(applicant.tenant.path("today")).text()).contains("1 nieuwe aanvraag", "Praktijk Zeewind");
        assertThat(assessor.get(applicant.tenant.path("find?q=zeewind")).text()).contains("/aanvragen/");
        String id = applicant.tenant.as(Role.CONTRACT_MANAGER).get(path).textAt("items/0/id");
        Applicant.ok(assessor.post(path + "/" + id + "/assessment/assessors"));
        assertThat(assessor.get(applicant.tenant.path("today")).text()).contains("1 aanvraag in beoordeling",
                "Geef uw oordeel ruim voor de laatste dag.").doesNotContain("Beslis voor de laatste dag.");
        assertThat(applicant.tenant.as(Role.CONTRACT_MANAGER).get(applicant.tenant.path("today")).text()).contains(
                "Beslis voor de laatste dag.");
        applicant.provider.post(path, "{\"setId\":\"" + applicant.set + "\"}");
        assertThat(applicant.tenant.as(Role.HEAD_CONTRACTOR).get(applicant.tenant.path("find?q=zeewind")).text())
                .doesNotContain("/aanvragen/");
    }
}

package nl.loodlijn.contract.consent;

import static nl.loodlijn.contract.consent.Relations.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.PdfJudge;
import nl.loodlijn.testing.TestServer;

/** A head contractor reports a subcontractor before use, the region or each municipality answers, and nobody begins before that. */
class ConsentTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Relations relations = new Relations(tenant);

    @AfterEach
    void theClockGoesRight() {
        server.clock().reset();
    }

    @Test
    void the_region_asks_hears_and_consents_and_both_sides_follow_it() {
        Answer reported = relations.report("GM0361", "GM0373");
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        assertThat(reported.textAt("state")).isEqualTo("REPORTED");
        assertThat(reported.textAt("subName")).startsWith("Praktijk Zeewind");
        assertThat(reported.textAt("admitted")).isEqualTo("false");
        assertThat(reported.textAt("consents/0/place")).isEqualTo("regio");
        assertThat(reported.has("worksFrom")).isFalse();
        String one = relations.one(reported.textAt("id"));
        assertThat(today(relations.manager)).contains("consent-reported", "Toestemming voor Praktijk Zeewind");

        Answer asked = ok(relations.manager.post(one + "/questions", "{\"question\":\"Wie is het aanspreekpunt?\"}"));
        assertThat(asked.textAt("state")).isEqualTo("QUESTION");
        assertThat(asked.textAt("consents/0/state")).isEqualTo("QUESTION");
        assertThat(relations.manager.post(one + "/questions", "{\"question\":\"Nog iets?\"}").problem())
                .isEqualTo("consent-question-waits");
        assertThat(today(relations.head)).contains("consent-question");
        String question = asked.textAt("questions/0/id");
        Answer answered = ok(relations.head.post(one + "/questions/" + question + "/answer", "{\"answer\":\"Esther Groen.\"}"));
        assertThat(answered.textAt("state")).isEqualTo("REPORTED");
        assertThat(relations.head.post(one + "/questions/" + question + "/answer", "{\"answer\":\"Toch niet.\"}").problem())
                .isEqualTo("consent-over");

        Answer consented = ok(relations.decide(relations.manager, reported.textAt("id"), true, "Passend aanbod."));
        assertThat(consented.textAt("state")).isEqualTo("CONSENTED");
        assertThat(consented.textAt("worksFrom")).isEqualTo(relations.today().plusDays(10).toString());
        assertThat(relations.sub.get(one).textAt("state")).isEqualTo("CONSENTED");
        assertThat(relations.sub.get(one).textAt("own")).isEqualTo("false");
        Answer letter = relations.head.get(one + "/letters/regio");
        assertThat(letter.header("Content-Type")).contains("application/pdf");
        for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(PdfJudge.faults(letter.bytes(), standard)).as(standard.toString()).isEmpty();
        }
        Eventually.holds(Duration.ofSeconds(5), () -> assertThat(relations.head.get(tenant.path("notifications")).text())
                .contains("Er is toestemming voor uw onderaannemer Praktijk Zeewind"));
        assertThat(relations.decide(relations.manager, reported.textAt("id"), false, "Toch niet").problem()).isEqualTo("consent-over");
    }

    @Test
    void a_refusal_says_why_and_the_work_does_not_begin() {
        String id = relations.reported("GM0361");
        assertThat(relations.decide(relations.manager, id, false, " ").problem()).isEqualTo("refusal-without-reason");
        Answer refused = ok(relations.decide(relations.manager, id, false, "Er loopt een onderzoek."));
        assertThat(refused.textAt("state")).isEqualTo("REFUSED");
        assertThat(relations.head.get(relations.one(id)).textAt("consents/0/reason")).isEqualTo("Er loopt een onderzoek.");
        assertThat(move(relations.head, id, refused, relations.today().plusDays(20)).problem()).isEqualTo("subcontracting-not-running");
        assertThat(relations.head.post(relations.one(id) + "/withdrawal", "{}").problem()).isEqualTo("consent-over");
    }

    @Test
    void nobody_begins_before_the_report_nor_before_consent() {
        LocalDate today = relations.today();
        Answer late = relations.head.post(relations.path, relations.json(relations.zeewind, false, today.minusDays(1), "GM0361"));
        assertThat(late.problem()).isEqualTo("start-before-consent");
        assertThat(late.text()).contains("artikel 3.9", "before-report", "/startsOn");

        Answer reported = ok(relations.head.post(relations.path, relations.json(relations.zeewind, false, today, "GM0361")));
        String id = reported.textAt("id");
        server.clock().advance(Duration.ofDays(3));
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Answer before = move(head, id, reported, today.plusDays(1));
        assertThat(before.problem()).isEqualTo("start-before-consent");
        assertThat(before.text()).contains("before-consent");

        Answer consented = ok(relations.decide(tenant.as(Role.CONTRACT_MANAGER), id, true, ""));
        assertThat(consented.textAt("startsOn")).isEqualTo(today.toString());
        assertThat(consented.textAt("worksFrom")).as("not before consent").isEqualTo(today.plusDays(3).toString());
        assertThat(move(head, id, consented, today.plusDays(2)).problem()).isEqualTo("start-before-consent");
        Answer moved = ok(move(head, id, consented, today.plusDays(5)));
        assertThat(moved.textAt("worksFrom")).isEqualTo(today.plusDays(5).toString());
        assertThat(move(head, id, consented, today.plusDays(6)).problem()).isEqualTo("precondition-failed");
    }

    @Test
    void who_is_self_employed_without_staff_is_registered_only() {
        Answer registered = ok(relations.head.post(relations.path, relations.json(relations.zeewind, true, relations.today(), "GM0361")));
        assertThat(registered.textAt("state")).isEqualTo("REGISTERED");
        assertThat(registered.at("consents").size()).isZero();
        assertThat(registered.textAt("worksFrom")).isEqualTo(relations.today().toString());
        assertThat(relations.decide(relations.manager, registered.textAt("id"), true, "").problem()).isEqualTo("consent-other-side");
    }

    @Test
    void each_municipality_decides_for_itself_when_the_region_chose_so() {
        Caller alkmaar = relations.officer("GM0361");
        String id = relations.reported("GM0361", "GM0373");
        Answer seen = alkmaar.get(relations.one(id));
        assertThat(seen.at("consents").size()).as("a municipality sees its own only").isEqualTo(1);
        assertThat(seen.textAt("consents/0/place")).isEqualTo("GM0361");
        assertThat(today(alkmaar)).contains("consent-reported");
        Answer region = relations.manager.get(relations.one(id));
        assertThat(region.text()).as("nobody acts for Bergen, so the region decides").contains("\"place\":\"GM0373\"");

        assertThat(ok(relations.decide(alkmaar, id, true, "")).textAt("state")).isEqualTo("REPORTED");
        assertThat(relations.decide(alkmaar, id, false, "Toch niet").problem()).isEqualTo("consent-over");
        Answer both = ok(relations.decide(relations.manager, id, false, "In Bergen is genoeg."));
        assertThat(both.textAt("state")).as("for some of them").isEqualTo("CONSENTED");
        assertThat(relations.head.get(relations.one(id) + "/letters/GM0373").status()).isEqualTo(200);
        assertThat(alkmaar.get(relations.one(id) + "/letters/GM0373").problem()).as("the letter of another").isEqualTo("not-found");
    }

    @Test
    void of_two_who_decide_at_once_one_counts() throws Exception {
        Caller other = tenant.as(Role.REGION_ADMIN);
        String id = relations.reported("GM0361");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> decisions = List.of(() -> relations.decide(relations.manager, id, true, ""),
                    () -> relations.decide(other, id, false, "Nee"));
            List<Integer> statuses = both.invokeAll(decisions).stream().map(done -> {
                try {
                    return done.get().status();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }).sorted().toList();
            assertThat(statuses).containsExactly(200, 409);
        }
        assertThat(relations.head.get(relations.one(id)).textAt("state")).isIn("CONSENTED", "REFUSED");
    }

    @Test
    void the_term_follows_the_law_of_terms_and_stands_still_for_a_question() {
        Answer reported = relations.report("GM0361");
        LocalDate due = LocalDate.parse(reported.textAt("consents/0/dueOn"));
        assertThat(due).isAfterOrEqualTo(relations.today().plusDays(28));
        assertThat(due.getDayOfWeek().getValue()).as("never a Saturday or a Sunday").isLessThan(6);
        String one = relations.one(reported.textAt("id"));
        Answer asked = ok(relations.manager.post(one + "/questions", "{\"question\":\"Waarom?\"}"));
        assertThat(asked.text()).doesNotContain("\"dueOn\":\"");
        server.clock().advance(Duration.ofDays(10));
        Answer answered = ok(tenant.as(Role.HEAD_CONTRACTOR).post(one + "/questions/" + asked.textAt("questions/0/id") + "/answer",
                "{\"answer\":\"Daarom.\"}"));
        assertThat(LocalDate.parse(answered.textAt("consents/0/dueOn"))).isAfterOrEqualTo(due.plusDays(7));
    }

    @Test
    void who_decides_is_reminded_and_who_waits_is_told_when_it_is_late() {
        String id = relations.reported("GM0361");
        LocalDate due = LocalDate.parse(relations.manager.get(relations.one(id)).textAt("consents/0/dueOn"));
        remind(due.minusDays(8));
        assertThat(notifications(relations.manager)).doesNotContain("consent-due");
        remind(due.minusDays(7));
        remind(due.minusDays(6));
        assertThat(notifications(relations.manager).split("consent-due", -1)).as("told once").hasSize(2);
        assertThat(notifications(relations.head)).doesNotContain("consent-late");
        remind(due.plusDays(1));
        assertThat(notifications(relations.manager)).contains("De termijn voor toestemming aan Stichting Duinrand Jeugdhulp");
        assertThat(notifications(relations.head)).contains("Zonder toestemming mag de onderaannemer niet beginnen");
    }

    @Test
    void a_head_contractor_withdraws_what_was_not_decided_and_ends_what_was() {
        String id = relations.reported("GM0361");
        assertThat(relations.report("GM0373").problem()).as("one report of the same waits at a time")
                .isEqualTo("subcontractor-already-reported");
        assertThat(relations.head.post(relations.one(id) + "/ending", "{\"lastDay\":\"" + relations.today() + "\"}").problem())
                .isEqualTo("subcontracting-not-running");
        assertThat(ok(relations.head.post(relations.one(id) + "/withdrawal", "{\"reason\":\"Niet meer nodig\"}")).textAt("state"))
                .isEqualTo("WITHDRAWN");
        String next = relations.reported("GM0361");
        ok(relations.decide(relations.manager, next, true, ""));
        Answer ended = ok(relations.head.post(relations.one(next) + "/ending", "{\"lastDay\":\"" + relations.today().plusDays(30) + "\"}"));
        assertThat(ended.textAt("state")).isEqualTo("ENDED");
        assertThat(ended.at("may").size()).isZero();
    }

    @Test
    void what_cannot_be_reported_is_refused_with_what_to_do() {
        LocalDate day = relations.today().plusDays(3);
        UUID nobody = UUID.randomUUID();
        assertThat(relations.head.post(relations.path, relations.json(nobody, false, day, "GM0361")).problem()).isEqualTo("not-found");
        assertThat(relations.head.post(relations.path, relations.json(relations.zeewind, false, day, "GM0363")).text()).contains(
                "/municipalities",
                "outside");
        UUID own = relations.provider("Duinrand", "Stichting Duinrand Jeugdhulp", "");
        assertThat(relations.head.post(relations.path, relations.json(own, false, day, "GM0361")).problem())
                .isEqualTo("subcontractor-is-oneself");
        UUID unknown = relations.provider("Praktijk Helm", "", "");
        assertThat(relations.head.post(relations.path, relations.json(unknown, false, day, "GM0361")).text()).contains("/kvkNumber",
                "8 cijfers");
        String loose = "{\"name\":\"Praktijk Los\",\"kvkNumber\":\"87654321\",\"selfEmployed\":false,\"categories\":[\"%s\"],\"municipalities\":[\"GM0361\"],\"task\":\"%s\",\"startsOn\":\""
                + day + "\"}";
        assertThat(relations.head.post(relations.path, loose.formatted("99", "Hulp")).text()).contains("/categories");
        assertThat(relations.head.post(relations.path, loose.formatted("45", "Voor 111222333")).text()).contains("citizen-service-number");
        assertThat(ok(relations.head.post(relations.path, loose.formatted("45", "Hulp"))).textAt("subName")).isEqualTo("Praktijk Los");
    }

    @Test
    void nobody_else_sees_it_or_does_anything_with_it() {
        String id = relations.reported("GM0361");
        String one = relations.one(id);
        Caller clerk = tenant.as(Role.ASSESSOR);
        assertThat(clerk.get(one).problem()).isEqualTo("permission-missing");
        assertThat(relations.sub.post(one + "/decision", "{\"consented\":true}").problem()).isEqualTo("permission-missing");
        assertThat(relations.sub.post(one + "/withdrawal", "{}").problem()).isEqualTo("permission-missing");
        Caller other = server.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
        UUID organisation = server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, 'HEAD_CONTRACTOR', current_date - 1)""", tenant.id(), server.personOf(other),
                organisation);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(other.get("/api/v1/me").text()).contains(tenant.slug()));
        assertThat(other.get(one).problem()).isEqualTo("not-found");
        assertThat(other.post(one + "/withdrawal", "{}").problem()).isEqualTo("not-found");
        assertThat(other.get(relations.path).at("items").size()).isZero();
        Caller bergen = relations.officer("GM0373");
        assertThat(bergen.get(one).problem()).as("another municipality").isEqualTo("not-found");
        assertThat(other.get(tenant.path("register")).textAt("total")).isEqualTo("0");
        assertThat(bergen.get(tenant.path("register")).textAt("total")).isEqualTo("0");
    }

    @Test
    void candidates_come_from_the_list_and_say_whether_they_were_admitted() {
        Answer found = relations.head.get(tenant.path("subcontractor-candidates?q=zeewind"));
        assertThat(found.textAt("0/id")).isEqualTo(relations.zeewind.toString());
        assertThat(found.textAt("0/admitted")).isEqualTo("false");
        assertThat(found.textAt("0/kvkNumber")).isEqualTo("12345678");
    }

    private Answer move(Caller head, String id, Answer seen, LocalDate day) {
        return head.with("If-Match", seen.textAt("version")).put(relations.one(id) + "/start", "{\"startsOn\":\"" + day + "\"}");
    }

    private String today(Caller who) {
        return who.get(tenant.path("today")).text();
    }

    private void remind(LocalDate day) {
        server.fixtures().value("select loodlijn.remind_of_consents(?, now())", java.sql.Date.valueOf(day));
    }

    private String notifications(Caller who) {
        return who.get(tenant.path("notifications")).text();
    }
}

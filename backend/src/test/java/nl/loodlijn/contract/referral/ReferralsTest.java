package nl.loodlijn.contract.referral;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.Thorough;

/** A head contractor refers a case to a subcontractor with the standard form; nobody but these two reads it, and it does not stay. */
class ReferralsTest {
    private static final String GOAL = "Zelfstandig opstaan en naar school gaan";
    private static final String ASKED = "Begeleiding thuis, twee keer per week";
    private static Contracting they;
    private static String agreement;
    private static String path;

    @BeforeAll
    static void aHeadContractorHasAnAgreementInForce() {
        they = Contracting.inNewRegion();
        agreement = they.inForce(they.framework());
        path = they.tenant.path("referrals");
    }

    @Test
    void a_form_is_written_sent_read_asked_about_accepted_and_closed() {
        String id = begun();
        assertThat(ok(they.head.get(path + "/agreements")).textAt("items/0/categories/0/code")).isEqualTo("jz020-45");
        Answer written = ok(write(id, form("K-2026-17")));
        assertThat(written.textAt("content/goals/0/goal")).isEqualTo(GOAL);
        assertThat(written.textAt("content/municipalityName")).isEqualTo("Alkmaar");
        assertThat(they.sub.get(path + "/" + id).status()).as("a draft is the sender's alone").isEqualTo(404);

        ok(send(id, "{}"));
        assertThat(today(they.sub)).contains("verwijzingen/" + id);
        assertThat(today(they.head)).doesNotContain("verwijzingen/" + id);
        assertThat(ok(they.sub.post(path + "/" + id + "/reading")).textAt("state")).isEqualTo("RECEIVED");
        Answer read = ok(they.sub.get(path + "/" + id));
        assertThat(read.text()).contains("K-2026-17", GOAL, ASKED).contains("\"part\":\"SUB\"");
        assertThat(ok(they.head.get(path + "/" + id)).has("receivedAt")).isTrue();

        UUID question = UUID.randomUUID();
        ok(say(they.sub, id, question, "{\"text\":\"Is er al een plan?\"}"));
        ok(say(they.sub, id, question, "{\"text\":\"Is er al een plan?\"}"));
        assertThat(today(they.head)).contains("verwijzingen/" + id);
        Answer answered = ok(say(they.head, id, UUID.randomUUID(), "{\"text\":\"Ja, sinds mei.\"}"));
        assertThat(answered.at("messages").size()).isEqualTo(2);
        assertThat(answered.textAt("messages/0/mine")).isEqualTo("false");

        Answer accepted = ok(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":true,\"startWeek\":\"" + nextWeek() + "\"}"));
        assertThat(accepted.textAt("state")).isEqualTo("ACCEPTED");
        assertThat(ok(they.head.get(path + "/" + id)).textAt("startWeek")).isEqualTo(nextWeek());
        assertThat(today(they.head)).contains("verwijzingen/" + id);
        ok(they.head.post(path + "/" + id + "/reading"));
        assertThat(today(they.head)).as("it was read").doesNotContain("verwijzingen/" + id);
        assertThat(ok(they.sub.post(path + "/" + id + "/closing")).textAt("state")).isEqualTo("CLOSED");
        assertThat(say(they.head, id, UUID.randomUUID(), "{\"text\":\"Nog iets\"}").problem()).isEqualTo("referral-other-state");
        assertThat(ok(they.head.get(path + "?show=OVER")).text()).contains(id, "K-2026-17");
        assertThat(ok(they.head.get(path + "?show=OPEN")).text()).doesNotContain(id);
    }

    @Test
    void a_declined_form_can_be_the_beginning_of_another() {
        String id = sent("K-1");
        assertThat(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":false}").text()).contains("/reason", "missing");
        ok(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":false,\"reason\":\"Geen plaats tot de zomer\"}"));
        assertThat(ok(they.head.get(path + "/" + id)).textAt("declined")).isEqualTo("Geen plaats tot de zomer");

        String again = ok(they.head.post(path, "{\"agreementId\":\"%s\",\"like\":\"%s\"}".formatted(agreement, id))).textAt("id");

        assertThat(ok(they.head.get(path + "/" + again)).textAt("content/asked")).isEqualTo(ASKED);
        assertThat(they.head.delete(path + "/" + again + "/draft").status()).isEqualTo(204);
        assertThat(they.head.get(path + "/" + again).status()).isEqualTo(404);
    }

    @Test
    void what_can_be_a_citizen_service_number_is_refused_everywhere_and_the_field_is_named() {
        String id = begun();
        for (String[] field : new String[][]{{"\"reference\":\"123456782\"", "/reference"},
                {"\"tried\":\"bsn 1234.56.782\"", "/tried"}, {"\"asked\":\"123 456 782\"", "/asked"},
                {"\"goals\":[{\"goal\":\"x\",\"result\":\"1 2 3 4 5 6 7 8 2\"}]", "/goals/0/result"},
                {"\"responsible\":\"123-456-782\"", "/responsible"}, {"\"category\":\"123456782\"", "/category"}}) {
            Answer refused = write(id, "{" + field[0] + "}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("citizen-service-number", "\"" + field[1] + "\"").doesNotContain("123456782", "56.782");
        }
        assertThat(ok(they.head.get(path + "/" + id)).textAt("version")).as("nothing was saved").isEqualTo("\"1\"");
        String sent = sent("K-2");
        assertThat(say(they.sub, sent, UUID.randomUUID(), "{\"text\":\"Is dit 123456782?\",\"aboutNobody\":true}").text())
                .contains("citizen-service-number", "/text");
        assertThat(they.sub.put(path + "/" + sent + "/answer", "{\"accepted\":false,\"reason\":\"123456782\",\"aboutNobody\":true}").text())
                .contains("citizen-service-number", "/reason");
    }

    @Test
    void what_looks_like_a_name_is_asked_about_and_goes_when_the_sender_says_that_it_is_none() {
        String id = begun();
        Answer written = ok(write(id, form("K-3").replace(ASKED, "Mevrouw Jansen begeleiden")));
        assertThat(written.at("doubts").get(0).getStringValue()).isEqualTo("/asked");

        Answer asked = send(id, "{}");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.text()).contains("looks-like-somebody", "/asked").doesNotContain("Jansen");
        ok(send(id, "{\"aboutNobody\":true}"));
        assertThat(say(they.sub, id, UUID.randomUUID(), "{\"text\":\"geboren 3 mei 2012?\"}").text()).contains("looks-like-somebody");
        ok(say(they.sub, id, UUID.randomUUID(), "{\"text\":\"Dhr. Overleg?\",\"aboutNobody\":true}"));
    }

    @Test
    void a_form_is_complete_and_about_what_was_agreed_before_it_is_sent() {
        String id = begun();
        assertThat(send(id, "{}").text()).contains("/reference", "/category", "/goals", "/asked", "/safetyAgreed");
        ok(write(id, form("K-4").replace("jz020-45", "jz020-54").replace("GM0361", "GM0373")));
        assertThat(send(id, "{}").text()).contains("/category", "/municipality", "not-agreed");
        assertThat(write(id, "{\"asked\":\"" + "a".repeat(4001) + "\"}").text()).contains("too-long", "/asked");
        assertThat(they.head.put(path + "/" + id + "/draft", form("K-4")).status()).isEqualTo(428);
        assertThat(they.head.with("If-Match", "\"99\"").put(path + "/" + id + "/draft", form("K-4")).at("current").get("content"))
                .isNotNull();
        assertThat(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":true,\"startWeek\":\"2020-W01\"}").text())
                .contains("/startWeek");
    }

    @Test
    void without_consent_or_an_agreement_in_force_nothing_is_sent() {
        Contracting elsewhere = Contracting.inNewRegion();
        String theirs = elsewhere.tenant.path("referrals");
        String framework = elsewhere.framework();
        String offered = elsewhere.offered(framework);
        assertThat(elsewhere.head.post(theirs, "{\"agreementId\":\"" + offered + "\"}").problem())
                .isEqualTo("referral-no-agreement-in-force");
        assertThat(elsewhere.head.post(theirs, "{\"agreementId\":\"" + framework + "\"}").problem())
                .isEqualTo("referral-no-agreement-in-force");
        String inForce = elsewhere.inForce(framework);
        assertThat(elsewhere.sub.post(theirs, "{\"agreementId\":\"" + inForce + "\"}").status()).isEqualTo(403);
        String id = ok(elsewhere.head.post(theirs, "{\"agreementId\":\"" + inForce + "\"}")).textAt("id");
        ok(elsewhere.head.with("If-Match", "\"1\"").put(theirs + "/" + id + "/draft", form("K-5")));
        String relation = ok(elsewhere.manager.get(elsewhere.tenant.path("register"))).textAt("items/0/id");
        ok(elsewhere.manager.post(elsewhere.tenant.path("subcontractings/" + relation + "/revocation"),
                "{\"reason\":\"Te weinig personeel\",\"lastDay\":\"" + today().plusDays(7) + "\"}"));

        assertThat(elsewhere.head.with("If-Match", "\"2\"").post(theirs + "/" + id + "/sending", "{}").problem())
                .isEqualTo("referral-no-agreement-in-force");
        ok(elsewhere.head.post(elsewhere.path + "/" + inForce + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));
        assertThat(ok(elsewhere.head.get(theirs + "/agreements")).at("items").size()).isZero();
        assertThat(ok(elsewhere.head.get(theirs + "/" + id)).textAt("state")).isEqualTo("DRAFT");
    }

    @Test
    void of_accepting_and_withdrawing_at_once_one_counts() throws Exception {
        for (int round = 0; round < Thorough.count(4, 60); round++) {
            String id = sent("K-" + round);
            List<Callable<Answer>> both = List.of(() -> they.head.post(path + "/" + id + "/withdrawal"),
                    () -> they.sub.put(path + "/" + id + "/answer", "{\"accepted\":true,\"startWeek\":\"" + nextWeek() + "\"}"));
            List<Answer> answers;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Future<Answer>> done = threads.invokeAll(both);
                answers = List.of(done.getFirst().get(), done.getLast().get());
            }

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409);
            assertThat(ok(they.head.get(path + "/" + id)).textAt("state"))
                    .isEqualTo(answers.getFirst().status() == 200 ? "WITHDRAWN" : "ACCEPTED");
        }
    }

    @Test
    void of_a_form_that_was_withdrawn_the_subcontractor_reads_nothing_and_the_sender_still_does() {
        String id = sent("K-6");
        ok(say(they.sub, id, UUID.randomUUID(), "{\"text\":\"Welke dagen?\"}"));

        ok(they.head.post(path + "/" + id + "/withdrawal"));

        Answer seen = ok(they.sub.get(path + "/" + id));
        assertThat(seen.textAt("state")).isEqualTo("WITHDRAWN");
        assertThat(seen.has("content")).isFalse();
        assertThat(seen.at("messages").size()).isZero();
        assertThat(seen.text()).doesNotContain("K-6", GOAL);
        assertThat(ok(they.sub.get(path)).text()).doesNotContain("K-6");
        assertThat(ok(they.head.get(path + "/" + id)).textAt("content/reference")).isEqualTo("K-6");
        assertThat(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":true,\"startWeek\":\"" + nextWeek() + "\"}").problem())
                .isEqualTo("referral-other-state");
    }

    @Test
    void the_region_others_and_other_tenants_find_nothing() {
        String id = sent("K-7");
        String steps = path + "/" + id;

        for (Role role : List.of(Role.REGION_ADMIN, Role.CONTRACT_MANAGER, Role.ASSESSOR, Role.POLICY_OFFICER, Role.CARE_PROFESSIONAL)) {
            Caller other = they.tenant.as(role);
            assertThat(List.of(other.get(path).status(), other.get(steps).status(), other.post(steps + "/closing").status()))
                    .as(role.name()).containsOnly(403);
        }
        for (String role : List.of("HEAD_CONTRACTOR", "SUBCONTRACTOR")) {
            Caller other = another(role);
            assertThat(other.get(steps).status()).isEqualTo(404);
            assertThat(other.get(steps + "/agreement").status()).isEqualTo(404);
            assertThat(other.post(steps + "/reading").status()).isEqualTo(404);
            assertThat(say(other, id, UUID.randomUUID(), "{\"text\":\"a\"}").status()).isEqualTo(404);
            assertThat(other.put(steps + "/answer", "{\"accepted\":false,\"reason\":\"a\"}").status()).isEqualTo(404);
            assertThat(ok(other.get(path)).at("items").size()).isZero();
            assertThat(ok(other.get(they.tenant.path("audit?subject=referral"))).at("items").size()).isZero();
        }
        Caller elsewhere = they.server.newTenant().as(Role.HEAD_CONTRACTOR);
        assertThat(elsewhere.get(steps).status()).isEqualTo(404);
        assertThat(they.sub.post(steps + "/withdrawal").status()).isEqualTo(403);
        assertThat(they.head.put(steps + "/answer", "{\"accepted\":false,\"reason\":\"a\"}").problem()).isEqualTo("referral-other-state");
        assertThat(ok(they.manager.get(they.tenant.path("audit?subject=referral"))).at("items").size()).as("the region").isZero();
    }

    @Test
    void the_wall_shows_the_region_no_row_whatever_it_asks() {
        sent("K-8");
        for (String table : List.of("referral", "referral_secret", "referral_message")) {
            assertThat(they.server.fixtures().value("""
                    select count(*) from pg_policy p join pg_class c on c.oid = p.polrelid
                     where c.oid = ('loodlijn.' || ?)::regclass and not p.polpermissive and c.relforcerowsecurity""", table)).as(table)
                    .isEqualTo("1");
        }
    }

    @Test
    void nothing_of_it_stands_readable_in_the_database() {
        String id = sent("Kenmerk-9-geheim");
        ok(say(they.sub, id, UUID.randomUUID(), "{\"text\":\"Welkedagengeheim\"}"));
        ok(they.sub.with("Idempotency-Key", UUID.randomUUID().toString()).post(path + "/" + id + "/reading"));
        ok(they.sub.put(path + "/" + id + "/answer", "{\"accepted\":false,\"reason\":\"Geenplaatsgeheim\"}"));

        String tables = they.server.fixtures().value("""
                select string_agg(format('%I.%I', n.nspname, c.relname), ',') from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'loodlijn' and c.relkind in ('r', 'p') and not c.relispartition""");
        for (String table : tables.split(",")) {
            for (String secret : List.of("Kenmerk-9-geheim", "Welkedagengeheim", "Geenplaatsgeheim", GOAL)) {
                assertThat(they.server.fixtures().value("select count(*) from " + table
                        + " t where strpos(t::text, ?) > 0 or strpos(t::text, encode(?::bytea, 'hex')) > 0", secret, secret))
                        .as(table + " " + secret)
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void a_form_is_erased_after_the_term_of_the_tenant_and_the_trail_says_so() {
        String id = sent("K-10");
        ok(say(they.sub, id, UUID.randomUUID(), "{\"text\":\"Welke dagen?\"}"));
        String fresh = sent("K-11");
        String draft = begun();
        past(id, 91);
        past(draft, 91);
        past(fresh, 89);
        assertThat(today(they.head)).as("said before").contains("verwijzingen/" + fresh);

        ErasedKind.of(they.server, "referral");

        Answer erased = ok(they.sub.get(path + "/" + id));
        assertThat(erased.textAt("state")).isEqualTo("ERASED");
        assertThat(erased.textAt("erasedBecause")).isEqualTo("TERM");
        assertThat(erased.has("content")).isFalse();
        assertThat(they.server.fixtures().value("select (select count(*) from loodlijn.referral_secret where referral_id = ?::uuid)"
                + " + (select count(*) from loodlijn.referral_message where referral_id = ?::uuid)", id, id)).isEqualTo("0");
        assertThat(they.head.get(path + "/" + draft).status()).isEqualTo(404);
        assertThat(ok(they.head.get(path + "/" + fresh)).has("content")).isTrue();
        String trail = ok(they.head.get(they.tenant.path("audit?subject=referral&subjectId=" + id))).text();
        assertThat(trail).contains("gewist", "de bewaartermijn was voorbij").doesNotContain("K-10", GOAL);
        assertThat(they.head.post(path + "/" + id + "/closing").problem()).isEqualTo("referral-other-state");
        assertThat(they.head.post(path, "{\"agreementId\":\"%s\",\"like\":\"%s\"}".formatted(agreement, id)).status()).isEqualTo(404);
    }

    @Test
    void the_term_is_what_the_tenant_decided() {
        Contracting elsewhere = Contracting.inNewRegion();
        String theirs = elsewhere.tenant.path("referrals");
        String inForce = elsewhere.inForce(elsewhere.framework());
        String id = ok(elsewhere.head.post(theirs, "{\"agreementId\":\"" + inForce + "\"}")).textAt("id");
        elsewhere.server.fixtures().execute(
                "insert into loodlijn.tenant_settings (tenant_id, referral_days, updated_at, updated_by) values (?, 30, now(), ?)",
                elsewhere.tenant.id(), elsewhere.server.personOf(elsewhere.manager));
        past(elsewhere, id, 29);
        ErasedKind.of(elsewhere.server, "referral");
        ok(elsewhere.head.get(theirs + "/" + id));
        past(elsewhere, id, 31);

        ErasedKind.of(elsewhere.server, "referral");

        assertThat(elsewhere.head.get(theirs + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_sender_erases_what_is_over_and_nothing_before_that() {
        String id = sent("K-12");
        assertThat(they.head.post(path + "/" + id + "/erasure").problem()).isEqualTo("referral-other-state");
        ok(they.head.post(path + "/" + id + "/withdrawal"));
        assertThat(they.sub.post(path + "/" + id + "/erasure").status()).isEqualTo(403);

        assertThat(ok(they.head.post(path + "/" + id + "/erasure")).textAt("state")).isEqualTo("ERASED");

        assertThat(ok(they.head.get(path + "/" + id)).textAt("erasedBecause")).isEqualTo("SENDER");
        assertThat(ok(they.head.get(they.tenant.path("audit?subject=referral&subjectId=" + id))).text())
                .contains("wiste een verwijsformulier");
    }

    @Test
    void people_are_told_that_something_waits_and_nothing_of_what_it_is() {
        String id = sent("K-13-geheim");

        Answer told = ok(they.sub.get(they.tenant.path("notifications")));

        assertThat(told.text()).contains("referral-sent", "verwijzingen/" + id, "Stichting Duinrand").doesNotContain("K-13-geheim", GOAL);
        assertThat(ok(they.sub.get(they.tenant.path("find?q=geheim"))).text()).doesNotContain("K-13", id);
    }

    @Test
    void keys_of_forms_are_renewed_when_there_is_a_new_master_key() {
        String id = sent("K-14");
        String content = they.server.fixtures()
                .value("select encode(content, 'hex') from loodlijn.referral_secret where referral_id = ?::uuid", id);
        MasterKeys known = they.server.bean(MasterKeys.class);
        assertThat(known.present()).isEqualTo("test");
        assertThat(they.server.fixtures().value("select key_id from loodlijn.referral_secret where referral_id = ?::uuid", id))
                .isEqualTo("test");
        Renewal.to(they.server, "later");

        assertThat(they.server.fixtures().value(
                "select key_id || ' ' || encode(content, 'hex') from loodlijn.referral_secret where referral_id = ?::uuid",
                id)).isEqualTo("later " + content);
        Renewal.back(they.server, "later");
        assertThat(ok(they.sub.get(path + "/" + id)).textAt("content/reference")).isEqualTo("K-14");
    }

    private static void past(String id, int days) {
        past(they, id, days);
    }

    /** As if the last thing in it happened so long ago; the wall is aside for that. */
    private static void past(Contracting where, String id, int days) {
        where.server.fixtures().execute("""
                do $$ begin
                    alter table loodlijn.referral disable trigger steps;
                    update loodlijn.referral set last_at = now() - interval '%d days' where id = '%s';
                    alter table loodlijn.referral enable trigger steps;
                end $$""".formatted(days, UUID.fromString(id)));
    }

    private static String begun() {
        return ok(they.head.post(path, "{\"agreementId\":\"" + agreement + "\"}")).textAt("id");
    }

    private static String sent(String reference) {
        String id = begun();
        ok(write(id, form(reference)));
        ok(send(id, "{}"));
        return id;
    }

    private static Answer write(String id, String body) {
        return current(id).put(path + "/" + id + "/draft", body);
    }

    private static Answer send(String id, String body) {
        return current(id).post(path + "/" + id + "/sending", body);
    }

    private static Caller current(String id) {
        return they.head.with("If-Match", they.head.get(path + "/" + id).header("ETag").orElseThrow());
    }

    private static Answer say(Caller by, String id, UUID message, String body) {
        return by.put(path + "/" + id + "/messages/" + message, body);
    }

    private static String today(Caller reader) {
        return ok(reader.get(they.tenant.path("today"))).text();
    }

    private static String nextWeek() {
        return today().plusWeeks(1).format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
    }

    private static LocalDate today() {
        return Netherlands.today(they.server.clock());
    }

    private static Caller another(String role) {
        UUID organisation = they.server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Andere aanbieder " + UUID.randomUUID());
        Caller person = they.server.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
        they.server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""", they.tenant.id(), they.server.personOf(person), organisation,
                role);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(person.get("/api/v1/me").text()).contains(they.tenant.slug()));
        return person;
    }

    private static String form(String reference) {
        return """
                {"reference":"%s","category":"jz020-45","municipality":"GM0361","goals":[{"goal":"%s","result":"Vier dagen per week op tijd"}],
                 "tried":"Gesprekken met school","asked":"%s","safetyAgreed":true,"startWish":"2026-12-01","responsible":"De hoofdaannemer heeft de regie."}"""
                .formatted(reference, GOAL, ASKED);
    }
}

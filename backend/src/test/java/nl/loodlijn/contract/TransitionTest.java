package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** What the parties settle when their agreement ends. */
class TransitionTest {
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void an_agreement_that_can_still_be_extended_has_nothing_to_settle() {
        String id = signed(they.today().plusMonths(8));

        assertThat(ok(they.head.get(path(id))).textAt("ending")).isEqualTo("false");
        assertThat(settle(they.head, id, "END_CONFIRMED", 0, "{\"done\":true}").problem()).isEqualTo("agreement-not-ending");
    }

    @Test
    void after_notice_both_parties_tick_what_is_done_and_the_region_reads_who_did_what() {
        String id = signed(they.today().plusMonths(8));
        ok(they.sub.post(they.path + "/" + id + "/notice",
                "{\"lastDay\":\"" + they.today().plusMonths(4) + "\",\"reason\":\"Wij stoppen.\"}"));
        assertThat(ok(they.sub.get(they.tenant.path("today?visit=false"))).text()).contains("calendar-transition", "0 van 11 punten");

        ok(settle(they.sub, id, "END_CONFIRMED", 0, "{\"done\":true,\"note\":\"Brief van 3 maart\"}"));
        Answer seen = ok(settle(they.head, id, "COUNTS", 0,
                "{\"done\":true,\"residents\":{\"inCare\":12,\"handedOver\":9,\"stopped\":1}}"));

        assertThat(seen.textAt("noticed")).isEqualTo("true");
        assertThat(seen.textAt("items/0/partyName")).startsWith("Praktijk Zeewind");
        assertThat(seen.textAt("items/2/partyName")).startsWith("Stichting Duinrand");
        assertThat(seen.textAt("items/2/residents/left")).isEqualTo("2");
        Answer region = ok(they.manager.get(path(id)));
        assertThat(region.textAt("items/0/done")).isEqualTo("true");
        assertThat(region.textAt("may")).isEqualTo("false");
        assertThat(settle(they.manager, id, "SUCCESSOR", 0, "{\"done\":true}").problem()).isEqualTo("transition-not-a-party");
        assertThat(ok(they.manager.get(they.tenant.path("audit"))).text()).contains("vulde een punt van een overdracht in");
    }

    @Test
    void the_warm_handover_is_done_when_nobody_is_left() {
        String id = ending();
        assertThat(settle(they.sub, id, "WARM_HANDOVER", 0, "{\"done\":true}").problem()).isEqualTo("transition-clients-left");
        ok(settle(they.sub, id, "COUNTS", 0, "{\"done\":true,\"residents\":{\"inCare\":5,\"handedOver\":3,\"stopped\":1}}"));
        assertThat(settle(they.sub, id, "WARM_HANDOVER", 0, "{\"done\":true}").problem()).isEqualTo("transition-clients-left");
        ok(settle(they.sub, id, "COUNTS", 1, "{\"done\":true,\"residents\":{\"inCare\":5,\"handedOver\":4,\"stopped\":1}}"));

        assertThat(ok(settle(they.sub, id, "WARM_HANDOVER", 0, "{\"done\":true}")).textAt("items/4/done")).isEqualTo("true");
    }

    @Test
    void nothing_about_a_resident_is_taken_and_numbers_add_up() {
        String id = ending();

        assertThat(settle(they.sub, id, "SUCCESSOR", 0, "{\"done\":false,\"note\":\"bsn 123456782\",\"aboutNobody\":true}").text())
                .contains("citizen-service-number", "/note");
        assertThat(settle(they.sub, id, "SUCCESSOR", 0, "{\"done\":false,\"note\":\"mevrouw Jansen wacht\"}").text())
                .contains("looks-like-somebody");
        ok(settle(they.sub, id, "SUCCESSOR", 0,
                "{\"done\":false,\"note\":\"overleg met Sanne Mulder van de gemeente\",\"aboutNobody\":true}"));
        assertThat(settle(they.sub, id, "COUNTS", 0, "{\"done\":true,\"residents\":{\"inCare\":5,\"handedOver\":5,\"stopped\":1}}").text())
                .contains("does-not-add");
        assertThat(settle(they.sub, id, "COUNTS", 0, "{\"done\":true,\"residents\":{\"inCare\":-1,\"handedOver\":0,\"stopped\":0}}").text())
                .contains("does-not-add");
        assertThat(settle(they.sub, id, "COUNTS", 0, "{\"done\":true}").text()).contains("missing");
        assertThat(settle(they.sub, id, "FILES", 0, "{\"done\":true,\"residents\":{\"inCare\":5,\"handedOver\":5,\"stopped\":0}}").text())
                .contains("not-here");
        assertThat(settle(they.sub, id, "IETS", 0, "{\"done\":true}").status()).isBetween(400, 404);
        assertThat(they.sub.put(path(id) + "/FILES", "{\"done\":true}").status()).isEqualTo(428);
    }

    @Test
    void of_two_who_settle_the_same_point_at_once_one_counts_and_the_other_sees_what_there_is() throws Exception {
        String id = ending();
        List<Callable<Answer>> both = List.of(() -> settle(they.head, id, "FILES", 0, "{\"done\":true,\"note\":\"hoofd\"}"),
                () -> settle(they.sub, id, "FILES", 0, "{\"done\":true,\"note\":\"onder\"}"));

        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> done = threads.invokeAll(both);
            answers = List.of(done.getFirst().get(), done.getLast().get());
        }

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 412);
        Answer refused = answers.stream().filter(answer -> answer.status() == 412).findFirst().orElseThrow();
        assertThat(refused.textAt("current/items/5/version")).isEqualTo("\"1\"");
    }

    @Test
    void who_is_no_party_finds_no_such_agreement() {
        String id = ending();
        assertThat(they.tenant.as(Role.ASSESSOR).get(path(id)).status()).isEqualTo(403);
        Caller elsewhere = they.server.newTenant().as(Role.CONTRACT_MANAGER);
        assertThat(elsewhere.get(path(id)).status()).isEqualTo(404);
        assertThat(they.sub.get(path(framework)).status()).isEqualTo(404);
        assertThat(settle(they.sub, framework, "FILES", 0, "{\"done\":true}").status()).isEqualTo(404);
    }

    private static String ending() {
        return signed(they.today().plusMonths(5));
    }

    private static String signed(LocalDate last) {
        String id = they.begin(they.head, "HEAD_SUB", they.headSub, they.subId, framework);
        they.written(they.head, id, they.subTerms(9_000, "{\"kind\":\"PERCENTAGE\",\"percent\":10}", they.today(), last));
        ok(they.offer(they.head, id));
        ok(they.sign(they.head, id));
        ok(they.sign(they.sub, id));
        return id;
    }

    private static String path(String id) {
        return they.path + "/" + id + "/transition";
    }

    private static Answer settle(Caller by, String id, String item, int seen, String body) {
        return by.with("If-Match", "\"" + seen + "\"").put(path(id) + "/" + item, body);
    }
}

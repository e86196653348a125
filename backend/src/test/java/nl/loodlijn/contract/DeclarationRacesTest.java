package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** Two things that happen to a declaration at the same moment. */
class DeclarationRacesTest {
    @AfterEach
    void clock() {
        TestServer.running().clock().reset();
    }

    @Test
    void of_approving_and_correcting_one_comes_first_and_the_other_is_told() throws Exception {
        Declaring d = new Declaring();
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        Caller sub = d.current(d.sub, id);
        Caller manager = d.current(d.manager, id);

        List<Answer> answers = atOnce(() -> manager.post(d.path + "/" + id + "/approval"),
                () -> sub.post(d.path + "/" + id + "/corrections", "{\"reason\":\"Te veel\"}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        Answer now = ok(d.sub.get(d.path + "/" + id));
        assertThat(now.textAt("declaration/state")).isEqualTo(answers.getFirst().status() == 200 ? "APPROVED" : "SENT");
        assertThat(now.at("versions").size()).isEqualTo(answers.getFirst().status() == 200 ? 1 : 2);
    }

    @Test
    void who_approves_what_was_corrected_meanwhile_approves_nothing() {
        Declaring d = new Declaring();
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        Caller manager = d.current(d.manager, id);
        ok(d.correct(d.sub, id, "Te veel"));
        ok(d.write(d.sub, id, d.hours("8", 72_000)));
        ok(d.send(d.sub, id));

        Answer refused = manager.post(d.path + "/" + id + "/approval");

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.textAt("current/versions/1/totalCents")).as("what there is now comes along").isEqualTo("72000");
        assertThat(ok(d.manager.get(d.path + "/" + id)).textAt("declaration/state")).isEqualTo("SENT");
    }

    @Test
    void two_approvals_give_one_invoice_and_numbers_without_a_gap() throws Exception {
        Declaring d = new Declaring();
        String one = d.sent(d.head, d.framework, d.hours("1", 10_000));
        String other = d.sent(d.head, d.agreement, d.hours("1", 1_000));
        Caller manager = d.current(d.manager, one);

        List<Answer> twice = atOnce(() -> manager.post(d.path + "/" + one + "/approval"),
                () -> manager.post(d.path + "/" + one + "/approval"));

        assertThat(twice).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(ok(d.approve(other)).textAt("versions/0/invoiceNumber")).endsWith("-00002");
    }

    @Test
    void of_two_who_send_at_once_one_sends_and_the_region_is_told_once() throws Exception {
        Declaring d = new Declaring();
        String id = d.begin(d.sub, d.agreement);
        ok(d.write(d.sub, id, d.hours("10", 90_000)));
        Caller sub = d.current(d.sub, id);

        List<Answer> answers = atOnce(() -> sub.post(d.path + "/" + id + "/sending"), () -> sub.post(d.path + "/" + id + "/sending"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(ok(d.manager.get(d.path + "/" + id)).at("versions").size()).isEqualTo(1);
        assertThat(d.they.server.fixtures().value("""
                select count(*)::text from loodlijn.notification where tenant_id = ? and person_id = ? and kind = 'declaration-decide'""",
                d.they.tenant.id(), d.they.server.personOf(d.manager))).isEqualTo("1");
    }

    @Test
    void of_approving_and_disputing_at_once_one_is_done_and_that_is_what_is_told() throws Exception {
        Declaring d = new Declaring();
        String id = d.sent(d.sub, d.agreement, d.hours("10", 90_000));
        Caller manager = d.current(d.manager, id);

        List<Answer> answers = atOnce(() -> manager.post(d.path + "/" + id + "/approval"),
                () -> manager.post(d.path + "/" + id + "/dispute", "{\"reason\":\"Te veel\"}"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(d.they.server.fixtures().value(
                """
                select string_agg(kind, ' ') from loodlijn.notification where tenant_id = ? and person_id = ? and kind like 'declaration-%'""",
                d.they.tenant.id(), d.they.server.personOf(d.sub)))
                .isEqualTo(answers.getFirst().status() == 200 ? "declaration-approved" : "declaration-correct");
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... asked) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(asked.length)) {
            List<Future<Answer>> done = threads.invokeAll(List.of(asked));
            return List.of(done.getFirst().get(), done.getLast().get());
        }
    }
}

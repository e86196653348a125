package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Thorough;

/** Two things that happen to an agreement at the same moment. */
class AgreementRacesTest {
    private static Contracting they;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
    }

    @Test
    void parties_that_sign_at_the_same_moment_are_both_bound_each_once() throws Exception {
        String framework = they.framework();
        for (int round = 0; round < Thorough.count(3, 100); round++) {
            String id = they.offered(framework);
            String hash = they.head.get(they.path + "/" + id).textAt("shown/sha256");

            List<Answer> answers = atOnce(() -> they.sign(they.head, id, hash), () -> they.sign(they.sub, id, hash),
                    () -> they.sign(they.sub, id, hash));

            assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
            Answer agreement = ok(they.head.get(they.path + "/" + id));
            assertThat(agreement.textAt("state")).isEqualTo("IN_FORCE");
            assertThat(agreement.at("shown/signatures").size()).isEqualTo(2);
        }
    }

    @Test
    void of_signing_and_ending_the_framework_one_comes_first_and_nothing_stays_without_it() throws Exception {
        for (int round = 0; round < Thorough.count(3, 100); round++) {
            String framework = they.framework();
            String id = they.offered(framework);
            ok(they.sign(they.head, id));
            String hash = they.head.get(they.path + "/" + id).textAt("shown/sha256");

            List<Answer> answers = atOnce(() -> they.sign(they.sub, id, hash),
                    () -> they.manager.post(they.path + "/" + framework + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));

            assertThat(ok(answers.get(1)).textAt("state")).isEqualTo("DISSOLVED");
            assertThat(they.state(they.sub, id)).isEqualTo(answers.getFirst().status() == 200 ? "ENDED" : "WITHDRAWN");
        }
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... asked) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(asked.length)) {
            List<Future<Answer>> done = threads.invokeAll(List.of(asked));
            return List.of(done.getFirst().get(), done.get(1).get(), done.getLast().get());
        }
    }
}

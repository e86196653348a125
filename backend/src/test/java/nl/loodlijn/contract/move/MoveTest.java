package nl.loodlijn.contract.move;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.Thorough;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Moving running agreements to a newer version of their model. */
class MoveTest {
    private final Moving moving = new Moving();
    private final Caller head = moving.they.head;

    @Test
    void an_agreement_that_fits_is_offered_as_a_change_and_holds_when_the_other_party_signed_too() {
        String agreement = moving.they.inForce(moving.framework);
        String version = moving.withArticle();

        String move = moving.looked(version);
        Answer looked = ok(head.get(moving.moves + "/" + move));
        assertThat(looked.textAt("signBy")).isEqualTo(
                Netherlands.today(moving.they.server.clock()).plusMonths(6).toString());
        Answer difference = ok(head.get(moving.moves + "/" + move + "/agreements/" + agreement));
        assertThat(difference.at("articles").size()).isEqualTo(1);
        assertThat(difference.textAt("articles/0/after/text")).isEqualTo("Partijen evalueren elk jaar.");
        assertThat(difference.at("unchanged").getIntValue()).isEqualTo(2);
        assertThat(ok(head.get(moving.they.path + "/" + agreement)).at("versions").size()).as("nothing is offered yet").isEqualTo(1);

        ok(moving.start(head, move));
        moving.stands(move, "DONE");

        Answer offered = ok(moving.they.sub.get(moving.they.path + "/" + agreement));
        assertThat(offered.textAt("shown/state")).isEqualTo("OFFERED");
        assertThat(offered.text()).contains("De standaard is veranderd");
        assertThat(ok(moving.they.sub.get(moving.they.path + "/" + agreement + "/versions/2/contract")).text())
                .contains("Partijen evalueren elk jaar.");
        assertThat(moving.count(move, "agreed")).isZero();
        String hash = offered.textAt("shown/sha256");
        ok(head.post(moving.they.path + "/" + agreement + "/signatures", "{\"sha256\":\"" + hash + "\"}"));
        ok(moving.they.sub.post(moving.they.path + "/" + agreement + "/signatures", "{\"sha256\":\"" + hash + "\"}"));
        assertThat(ok(head.get(moving.they.path + "/" + agreement)).textAt("state")).isEqualTo("AMENDED");
        assertThat(moving.count(move, "agreed")).isEqualTo(1);
    }

    @Test
    void an_agreement_that_does_not_fit_is_left_as_it_is_and_everything_that_is_in_the_way_is_named() {
        String agreement = moving.they.inForce(moving.framework);
        String open = moving.they.inForce(moving.framework);
        ok(head.post(moving.they.path + "/" + open + "/amendments", "{\"reason\":\"Andere prijs\"}"));

        String move = moving.looked(moving.narrowed());

        assertThat(moving.count(move, "cannot")).isEqualTo(2);
        assertThat(ok(head.get(moving.moves + "/" + move + "/agreements/" + agreement)).text())
                .contains("contract-text-open", "/filling/values/dagen");
        assertThat(ok(head.get(moving.moves + "/" + move + "/agreements/" + open)).textAt("agreement/objections/0/rule"))
                .isEqualTo("agreement-version-open");
        ok(moving.start(head, move));
        moving.stands(move, "DONE");
        assertThat(moving.offers()).isEqualTo("0 of 0");
    }

    @Test
    void the_start_page_tells_what_waits_on_whom_from_the_look_to_the_last_signature() {
        String agreement = moving.they.inForce(moving.framework);
        String move = moving.looked(moving.withArticle());

        Answer ready = today(head);
        assertThat(ready.text()).contains("\"kind\":\"agreement-move\"", "1 kunnen over, 0 niet.", "/overzetten?move=" + move);
        assertThat(today(moving.they.manager).text()).as("a move is of its party").doesNotContain(move);
        assertThat(today(moving.they.sub).text()).doesNotContain(move);

        ok(moving.start(head, move));
        moving.stands(move, "DONE");
        Answer ours = today(head);
        assertThat(ours.text()).contains("\"kind\":\"agreement-move-signing\"", "1 wachten op uw handtekening.")
                .doesNotContain("\"kind\":\"agreement-move\"");

        String hash = ok(head.get(moving.they.path + "/" + agreement)).textAt("shown/sha256");
        ok(head.post(moving.they.path + "/" + agreement + "/signatures", "{\"sha256\":\"" + hash + "\"}"));
        assertThat(today(head).text()).contains("1 op die van de andere partij.").doesNotContain("op uw handtekening.");
        ok(moving.they.sub.post(moving.they.path + "/" + agreement + "/signatures", "{\"sha256\":\"" + hash + "\"}"));
        assertThat(today(head).text()).doesNotContain(move);
    }

    @Test
    void it_can_be_stopped_and_goes_on_where_it_was_without_doubles() {
        int many = Thorough.count(20, 500);
        moving.copies(moving.they.inForce(moving.framework), many - 1);
        String move = moving.looked(moving.withArticle());
        assertThat(moving.count(move, "fits")).isEqualTo(many);

        ok(moving.start(head, move));
        Answer stopped = head.post(moving.moves + "/" + move + "/stop");
        if (stopped.status() == 200) {
            assertThat(stopped.textAt("state")).isEqualTo("STOPPED");
            ok(head.post(moving.moves + "/" + move + "/resume"));
        }

        moving.stands(move, "DONE");
        assertThat(moving.offers()).isEqualTo(many + " of " + many);
        assertThat(moving.count(move, "offered")).isEqualTo(many);
    }

    @Test
    void a_run_that_is_lost_in_the_middle_is_taken_over_and_two_at_once_offer_nothing_twice() {
        int many = Thorough.count(20, 500);
        moving.copies(moving.they.inForce(moving.framework), many - 1);
        String move = moving.looked(moving.withArticle());
        MoveJob job = moving.they.server.bean(MoveJob.class);
        JobRun run = moving.withoutRun(move);

        Disposable lost = job.run(run).subscribe();
        Eventually.holds(Moving.SOON, () -> assertThat(moving.count(move, "offered")).isPositive());
        lost.dispose();
        Flux.range(0, 2).flatMap(_ -> job.run(run).subscribeOn(Schedulers.boundedElastic())).blockLast(Moving.SOON);

        Eventually.holds(Moving.SOON, () -> assertThat(moving.offers()).isEqualTo(many + " of " + many));
        Eventually.holds(Moving.SOON, () -> {
            job.run(run).block(Moving.SOON);
            moving.stands(move, "DONE");
        });
    }

    @Test
    void of_two_persons_at_once_one_begins_and_one_starts() {
        moving.they.inForce(moving.framework);
        String version = moving.withArticle();
        Caller colleague = moving.they.tenant.as(Role.HEAD_CONTRACTOR);

        String move = moving.looked(version);
        assertThat(moving.begin(colleague, version).problem()).isEqualTo("agreement-move-open");
        ok(moving.start(colleague, move));
        assertThat(moving.start(head, move).problem()).isEqualTo("agreement-move-other-state");
        moving.stands(move, "DONE");
        assertThat(moving.offers()).isEqualTo("1 of 1");
        assertThat(head.delete(moving.moves + "/" + move).status()).isEqualTo(409);
    }

    @Test
    void a_move_is_of_its_party_and_nobody_else_hears_of_it() {
        String agreement = moving.they.inForce(moving.framework);
        String version = moving.withArticle();
        String move = moving.looked(version);

        assertThat(moving.they.manager.get(moving.moves + "/" + move).status()).isEqualTo(404);
        assertThat(moving.they.manager.get(moving.moves + "/" + move + "/agreements/" + agreement).status()).isEqualTo(404);
        assertThat(ok(moving.they.manager.get(moving.models + "/moves")).at("items").size()).isZero();
        assertThat(moving.start(moving.they.manager, move).status()).isEqualTo(404);
        assertThat(moving.they.sub.get(moving.moves + "/" + move).status()).isEqualTo(403);
        assertThat(moving.begin(moving.they.manager, version).problem()).isEqualTo("agreement-move-nothing");
        assertThat(ok(moving.they.manager.get(moving.they.tenant.path("audit"))).text()).doesNotContain(move);
    }

    @Test
    void it_can_be_let_go_of_before_anything_is_offered() {
        moving.they.inForce(moving.framework);
        String version = moving.withArticle();
        String move = moving.looked(version);

        assertThat(ok(head.delete(moving.moves + "/" + move)).textAt("state")).isEqualTo("LET_GO");

        assertThat(moving.start(head, move).status()).isEqualTo(409);
        assertThat(moving.offers()).isEqualTo("0 of 0");
        moving.looked(version);
    }

    private Answer today(Caller by) {
        return ok(by.get(moving.they.tenant.path("today")));
    }
}

package nl.loodlijn.contract;

import static nl.loodlijn.contract.Drafting.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

class ConsultationTest {
    private final Drafting region = new Drafting();
    private final Caller manager = region.manager;
    private final Caller head = region.head;

    @Test
    void head_contractors_read_the_draft_from_when_they_are_asked_about_it_and_subcontractors_do_not() {
        String model = region.written("Onderaanneming");
        assertThat(head.get(region.path).at("items").size()).isZero();
        ok(region.consult(model));

        assertThat(head.get(region.path).textAt("items/0/draftState")).isEqualTo("CONSULTATION");
        assertThat(region.content(head, model).at("articles").size()).isEqualTo(3);
        assertThat(said(head, model).textAt("question")).isEqualTo("Wat vindt u?");
        assertThat(region.content(region.sub, model).problem()).isEqualTo("not-found");
        assertThat(region.sub.get(region.path + "/" + model + "/versions/draft/consultation").problem()).isEqualTo("permission-missing");
    }

    @Test
    void an_organisation_has_one_vote_on_an_article_and_may_change_it() {
        String model = region.consulted("Onderaanneming");
        Caller colleague = region.tenant.as(Role.HEAD_CONTRACTOR);

        assertThat(region.vote(head, model, "duur", "OBJECTS", " ").text()).contains("/reason");
        ok(region.vote(head, model, "duur", "OBJECTS", "Een jaar is te kort."));
        Answer changed = ok(region.vote(colleague, model, "duur", "AGREES", ""));
        ok(region.vote(region.anotherHead("Stichting Elders"), model, "duur", "OBJECTS", "Ook te kort."));

        assertThat(changed.at("votes").size()).isEqualTo(1);
        Answer said = said(manager, model);
        assertThat(said.at("votes").size()).isEqualTo(2);
        assertThat(said.text()).contains("AGREES", "Ook te kort.").doesNotContain("Een jaar is te kort");
        assertThat(said.at("heads").size()).isEqualTo(2);
        assertThat(ok(head.delete(region.draft(model) + "/articles/duur/vote")).at("votes").size()).isEqualTo(1);
    }

    @Test
    void the_region_and_subcontractors_do_not_vote() {
        String model = region.consulted("Onderaanneming");

        assertThat(region.vote(manager, model, "duur", "AGREES", "").problem()).isEqualTo("model-vote-of-head-contractors");
        assertThat(region.vote(region.sub, model, "duur", "AGREES", "").problem()).isEqualTo("permission-missing");
        assertThat(region.sub.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Hallo\"}").problem())
                .isEqualTo("permission-missing");
        assertThat(region.vote(head, model, "bestaat-niet", "AGREES", "").problem()).isEqualTo("not-found");
    }

    @Test
    void a_vote_on_what_the_article_said_before_is_kept_and_shown_as_that() {
        String model = region.consulted("Onderaanneming");
        ok(region.vote(head, model, "duur", "AGREES", ""));
        ok(region.vote(head, model, "opslag", "AGREES", ""));
        ok(region.vote(head, model, "geheim", "AGREES", ""));
        ok(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/articles/duur", Drafting.TERM.replace("een jaar.", "drie jaar.")));
        ok(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/terms/opdrachtgever",
                Drafting.CLIENT.replace("inkoopt", "betaalt")));
        ok(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/articles/geheim",
                Drafting.LOCKED.replace("\"state\":\"LOCKED\"", "\"state\":\"LOCKED\",\"source\":\"AVG\"")));

        assertThat(stale(model, "duur")).as("its text was changed").isTrue();
        assertThat(stale(model, "opslag")).as("a term that it uses means something else").isTrue();
        assertThat(stale(model, "geheim")).as("only its source was changed").isFalse();
        assertThat(region.vote(head, model, "duur", "OBJECTS", "Zo niet.", 1).problem()).isEqualTo("model-article-changed");
        ok(region.vote(head, model, "duur", "OBJECTS", "Zo niet.", 2));
        assertThat(stale(model, "duur")).isFalse();
    }

    @Test
    void what_was_said_about_an_article_that_is_taken_out_is_kept() {
        String model = region.consulted("Onderaanneming");
        ok(region.vote(head, model, "geheim", "OBJECTS", "Overbodig."));
        ok(head.post(region.draft(model) + "/articles/geheim/comments", "{\"text\":\"Staat al in de wet.\"}"));

        ok(manager.with("If-Match", "\"1\"").delete(region.draft(model) + "/articles/geheim"));

        assertThat(stale(model, "geheim")).isTrue();
        assertThat(said(head, model).textAt("comments/0/text")).isEqualTo("Staat al in de wet.");
    }

    @Test
    void the_region_answers_what_is_said_and_settles_it() {
        String model = region.consulted("Onderaanneming");
        Answer said = ok(head.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Waarom een jaar?\"}"));
        String comment = said.textAt("comments/0/id");
        assertThat(said.textAt("unsettled")).isEqualTo("1");

        ok(manager.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Omdat.\",\"answers\":\"" + comment + "\"}"));
        Answer settled = ok(manager.put(region.draft(model) + "/comments/" + comment + "/settlement", "{\"settled\":true}"));

        assertThat(settled.textAt("comments/0/answers/0/text")).isEqualTo("Omdat.");
        assertThat(settled.at("comments/0/settled").getBooleanValue()).isTrue();
        assertThat(settled.textAt("unsettled")).isEqualTo("0");
        assertThat(head.put(region.draft(model) + "/comments/" + comment + "/settlement", "{\"settled\":false}").problem())
                .isEqualTo("permission-missing");
        assertThat(manager.post(region.draft(model) + "/articles/opslag/comments", "{\"text\":\"Omdat.\",\"answers\":\"" + comment + "\"}")
                .problem())
                .isEqualTo("not-found");
        assertThat(head.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\" \"}").text()).contains("/text");
    }

    @Test
    void after_the_last_day_nobody_votes_and_the_region_still_answers() {
        String model = region.consulted("Onderaanneming");
        ok(region.vote(head, model, "duur", "AGREES", ""));
        region.end(model);

        assertThat(region.vote(head, model, "duur", "OBJECTS", "Toch niet.").problem()).isEqualTo("model-consultation-closed");
        assertThat(head.delete(region.draft(model) + "/articles/duur/vote").problem()).isEqualTo("model-consultation-closed");
        assertThat(head.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Nog iets.\"}").problem())
                .isEqualTo("model-consultation-closed");
        ok(manager.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Dank.\"}"));
        assertThat(region.content(head, model).at("modelVersion/consultationOpen").getBooleanValue()).isFalse();
        assertThatThrownBy(() -> region.server.fixtures().execute(
                "update loodlijn.article_adoption set verdict = 'OBJECTS', reason = 'x', at = now() where tenant_id = ?",
                region.tenant.id()))
                .hasMessageContaining("closed");
    }

    @Test
    void a_version_is_not_published_while_its_consultation_is_open_and_never_thrown_away() {
        String model = region.consulted("Onderaanneming");

        assertThat(region.publish(model).problem()).isEqualTo("model-consultation-open");
        assertThat(region.current(model).delete(region.draft(model)).problem()).isEqualTo("model-consulted");
        assertThat(manager.with("If-Match", "\"1\"").put(region.path + "/" + model, "{\"name\":\"Onderaanneming\",\"archived\":true}")
                .problem())
                .isEqualTo("model-consultation-open");
        ok(region.current(model).post(region.draft(model) + "/consultation/closing"));
        assertThat(region.vote(head, model, "duur", "AGREES", "").problem()).isEqualTo("model-consultation-closed");
        ok(region.publish(model));
        assertThat(head.get(region.path + "/" + model + "/versions/1/consultation").status()).isEqualTo(200);
    }

    @Test
    void of_a_vote_and_the_end_of_the_consultation_at_once_one_comes_first() throws Exception {
        String model = region.consulted("Onderaanneming");
        Caller current = region.current(model);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Answer>> tasks = List.of(() -> region.vote(head, model, "duur", "AGREES", ""),
                    () -> current.post(region.draft(model) + "/consultation/closing"));
            List<Future<Answer>> done = both.invokeAll(tasks);
            assertThat(done.get(1).get().status()).isEqualTo(200);
            Answer vote = done.get(0).get();
            assertThat(said(manager, model).at("votes").size()).isEqualTo(vote.status() == 200 ? 1 : 0);
            assertThat(vote.status()).as(vote.text()).isIn(200, 409);
        }
    }

    @Test
    void a_consultation_is_opened_for_a_draft_with_a_text_and_for_a_day_to_come() {
        String model = region.empty("Leeg");

        assertThat(region.consult(model).problem()).isEqualTo("model-text-has-problems");
        assertThat(region.current(model).put(region.draft(model) + "/consultation", "{\"until\":\"2020-01-01\"}").text())
                .contains("/until");
        assertThat(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/consultation", "{\"until\":\"2999-01-01\"}").text())
                .contains("/until");
        assertThat(region.vote(head, region.published("Ander"), "duur", "AGREES", "").problem()).isEqualTo("no-model-draft");
        assertThat(manager.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Hallo\"}").problem())
                .isEqualTo("model-not-in-consultation");
    }

    @Test
    void head_contractors_are_told_and_have_it_on_their_start_page_until_they_voted_on_all_of_it() {
        String model = region.consulted("Onderaanneming");

        assertThat(head.get(region.tenant.path("notifications")).text())
                .contains("De regio vraagt wat u vindt van het concept van Onderaanneming");
        assertThat(today(head)).contains("U stemde over 0 van 3 artikelen.", "/modelcontracten/" + model);
        for (String code : List.of("duur", "opslag", "geheim")) {
            ok(region.vote(head, model, code, "AGREES", ""));
        }
        assertThat(today(head)).doesNotContain("Onderaanneming?");
        assertThat(today(region.sub)).doesNotContain("U stemde over");
    }

    @Test
    void the_region_has_what_is_not_settled_and_what_is_over_on_its_start_page() {
        String model = region.consulted("Onderaanneming");
        assertThat(today(manager)).doesNotContain("Reacties op Onderaanneming");
        ok(head.post(region.draft(model) + "/articles/duur/comments", "{\"text\":\"Waarom?\"}"));
        assertThat(today(manager)).contains("Reacties op Onderaanneming", "1 reactie is nog niet afgehandeld.");
        region.end(model);
        assertThat(today(manager)).contains("De consultatie over Onderaanneming is voorbij");
        assertThat(today(head)).doesNotContain("U stemde over");
    }

    private Answer said(Caller caller, String model) {
        return ok(caller.get(region.path + "/" + model + "/versions/draft/consultation"));
    }

    private boolean stale(String model, String code) {
        Answer said = said(manager, model);
        for (int place = 0; place < said.at("votes").size(); place++) {
            if (said.textAt("votes/" + place + "/articleCode").equals(code)) {
                return said.at("votes/" + place + "/stale").getBooleanValue();
            }
        }
        throw new AssertionError("No vote on " + code);
    }

    private String today(Caller caller) {
        return ok(caller.get(region.tenant.path("today?visit=false"))).text();
    }
}

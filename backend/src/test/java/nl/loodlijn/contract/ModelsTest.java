package nl.loodlijn.contract;

import static nl.loodlijn.contract.Drafting.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.model.PublishedModels;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.platform.tenancy.Actor;
import nl.loodlijn.platform.tenancy.UnitOfWork;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;

class ModelsTest {
    private final Drafting region = new Drafting();
    private final Caller manager = region.manager;

    @Test
    void articles_are_numbered_by_part_and_read_with_their_references_in_words() {
        String model = region.written("Onderaanneming");

        Answer content = region.content(manager, model);

        assertThat(content.textAt("articles/0/number")).isEqualTo("1.1");
        assertThat(content.textAt("articles/1/number")).isEqualTo("2.1");
        assertThat(content.textAt("articles/2/number")).isEqualTo("3.1");
        assertThat(content.textAt("articles/1/readings/0/paragraphs/0/runs/1/text")).isEqualTo("[Opslag]");
        assertThat(content.text()).contains("\"artikel 1.1\"", "\"text\":\"de opdrachtgever\"");
        assertThat(content.at("articles/0/readings").size()).isEqualTo(2);
        assertThat(content.textAt("articles/1/article/slots/0/maximum")).isEqualTo("6.5");
        assertThat(content.textAt("problemCount")).isEqualTo("0");
    }

    @Test
    void what_is_wrong_with_the_text_is_told_at_the_article_that_it_is_about_and_stops_publishing() {
        String model = region.empty("Onaf");
        assertThat(region.publish(model).problem()).isEqualTo("model-text-has-problems");
        ok(manager.post(region.draft(model) + "/articles", Drafting.FEE));

        Answer content = region.content(manager, model);
        Answer refused = region.publish(model);

        assertThat(content.textAt("articles/0/problems/0/code")).isEqualTo("unknown-article");
        assertThat(content.textAt("articles/0/problems/1/code")).isEqualTo("unknown-term");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("model-text-has-problems");
        assertThat(refused.text()).contains("/articles/0/options/0/text", "{artikel:duur}");
    }

    @Test
    void an_article_is_checked_while_it_is_written_and_nothing_is_kept() {
        String model = region.written("Onderaanneming");

        Answer checked = ok(manager.post(region.draft(model) + "/check", Drafting.FEE.replace("{artikel:duur}", "{artikel:weg}")));

        assertThat(checked.textAt("problems/0/code")).isEqualTo("unknown-article");
        assertThat(region.content(manager, model).textAt("problemCount")).isEqualTo("0");
    }

    @Test
    void what_cannot_be_kept_is_told_field_by_field() {
        String model = region.empty("Onaf");

        Answer refused = manager.post(region.draft(model) + "/articles", Drafting.FEE.replace("\"code\":\"opslag\"", "\"code\":\"Op slag\"")
                .replace("6.5", "6.555").replace("Hooguit 6,5 %.", "x".repeat(4001)));

        assertThat(refused.text()).contains("/article/code", "/article/slots/0/maximum", "/article/explanation");
        assertThat(
                manager.post(region.draft(model) + "/articles", Drafting.LOCKED.replace("[{\"code\":\"vast\"", "[{\"code\":\"1\"")).text())
                .contains("/article/options/0/code");
        assertThat(manager.post(region.draft(model) + "/articles", Drafting.LOCKED.replace("LOCKED", "OPEN")).status()).isEqualTo(400);
        assertThat(region.content(manager, model).at("articles").size()).isZero();
    }

    @Test
    void a_published_version_stays_as_it_is_for_the_owner_of_the_tables_too() {
        String model = region.published("Onderaanneming");

        assertThat(manager.post(region.draft(model) + "/articles", Drafting.LOCKED).problem()).isEqualTo("no-model-draft");
        assertThat(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/articles/duur", Drafting.TERM).problem())
                .isEqualTo("no-model-draft");
        for (String statement : new String[]{"update loodlijn.contract_article set heading = 'x' where tenant_id = ?",
                "delete from loodlijn.contract_article where tenant_id = ?",
                "update loodlijn.contract_term set definition = 'x' where tenant_id = ?",
                "delete from loodlijn.contract_model_version where tenant_id = ?",
                "update loodlijn.contract_model_version set note = 'x' where tenant_id = ?"}) {
            assertThatThrownBy(() -> region.server.fixtures().execute(statement, region.tenant.id())).as(statement)
                    .hasMessageContaining("as it is");
        }
        assertThatThrownBy(
                () -> region.server.fixtures().execute("delete from loodlijn.contract_model where tenant_id = ?", region.tenant.id()))
                .hasMessageContaining("archived");
    }

    @Test
    void the_next_version_begins_with_the_last_and_shows_what_is_different() {
        String model = region.published("Onderaanneming");
        ok(manager.post(region.draft(model)));
        assertThat(manager.post(region.draft(model)).problem()).isEqualTo("model-draft-exists");
        ok(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/articles/duur",
                Drafting.TERM.replace("duurt een jaar", "duurt één jaar")));
        ok(manager.with("If-Match", "\"1\"").delete(region.draft(model) + "/articles/geheim"));
        ok(manager.post(region.draft(model) + "/articles", Drafting.LOCKED.replace("geheim\"", "toezicht\"")));
        ok(manager.with("If-Match", "\"1\"").put(region.draft(model) + "/terms/opdrachtgever",
                Drafting.CLIENT.replace("inkoopt", "betaalt")));

        Answer difference = ok(manager.get(region.path + "/" + model + "/difference?from=1&to=draft"));

        assertThat(difference.textAt("added/0/code")).isEqualTo("toezicht");
        assertThat(difference.textAt("removed/0/code")).isEqualTo("geheim");
        assertThat(difference.textAt("changed/0/after/code")).isEqualTo("duur");
        assertThat(difference.textAt("changed/0/aspects/0")).isEqualTo("TEXTS");
        assertThat(difference.textAt("changedTerms/0/after/key")).isEqualTo("opdrachtgever");
        assertThat(difference.textAt("unchanged")).isEqualTo("1");
        ok(region.publish(model));
        assertThat(region.sub.get(region.path + "/" + model + "/versions/1").text()).contains("geheim").doesNotContain("toezicht");
    }

    @Test
    void of_two_who_change_one_article_the_second_is_shown_what_the_first_did() {
        String model = region.written("Onderaanneming");
        Caller other = region.tenant.as(Role.REGION_ADMIN);
        String article = region.draft(model) + "/articles/duur";
        ok(other.with("If-Match", "\"1\"").put(article, Drafting.TERM.replace("Twee jaar, ", "Drie jaar, ")));

        Answer refused = manager.with("If-Match", "\"1\"").put(article, Drafting.TERM.replace("Twee jaar, ", "Vier jaar, "));

        assertThat(refused.problem()).isEqualTo("precondition-failed");
        assertThat(refused.textAt("current/article/options/1/text")).startsWith("Drie jaar");
        assertThat(manager.put(article, Drafting.TERM).status()).isEqualTo(428);
        assertThat(manager.post(region.draft(model) + "/articles", Drafting.TERM).text()).contains("code-taken");
        assertThat(manager.with("If-Match", "\"2\"").put(article, Drafting.FEE).text()).contains("another-code");
        assertThat(manager.with("If-Match", "\"7\"").put(region.draft(model) + "/terms/opdrachtgever", Drafting.CLIENT).problem())
                .isEqualTo("precondition-failed");
    }

    @Test
    void a_draft_that_changed_since_it_was_looked_at_is_not_published_or_thrown_away() {
        String model = region.written("Onderaanneming");
        Caller seen = region.current(model);
        ok(manager.put(region.draft(model) + "/order", "{\"codes\":[\"geheim\",\"opslag\",\"duur\"]}"));

        assertThat(seen.post(region.draft(model) + "/publication", "{}").problem()).isEqualTo("precondition-failed");
        assertThat(seen.delete(region.draft(model)).problem()).isEqualTo("precondition-failed");
        assertThat(region.current(model).post(region.draft(model) + "/publication", "{\"takesEffectOn\":\"2020-01-01\"}").text())
                .contains("/takesEffectOn");
        assertThat(manager.put(region.draft(model) + "/order", "{\"codes\":[\"geheim\"]}").text()).contains("other-articles");
    }

    @Test
    void an_archived_model_keeps_its_versions_and_gets_no_new_ones() {
        String model = region.published("Onderaanneming");
        String archived = "{\"name\":\"Onderaanneming\",\"archived\":true}";

        assertThat(ok(manager.with("If-Match", "\"1\"").put(region.path + "/" + model, archived)).at("model/archived").getBooleanValue())
                .isTrue();
        assertThat(manager.post(region.draft(model)).problem()).isEqualTo("model-archived");
        assertThat(manager.get(region.path + "/" + model + "/versions/1").status()).isEqualTo(200);
        assertThat(manager.with("If-Match", "\"1\"").put(region.path + "/" + model, archived).problem()).isEqualTo("precondition-failed");
        region.empty("onderaanneming");
        assertThat(manager
                .post(region.path, "{\"name\":\" ONDERAANNEMING \",\"kind\":\"HEAD_SUB\",\"variant\":\"TASK\",\"fromExample\":false}")
                .text()).contains("name-taken");
    }

    @Test
    void a_draft_is_for_the_region_and_a_published_version_for_everybody_who_contracts() {
        String model = region.written("Onderaanneming");
        for (Caller provider : new Caller[]{region.head, region.sub}) {
            assertThat(provider.get(region.path).at("items").size()).isZero();
            assertThat(provider.get(region.path + "/" + model).problem()).isEqualTo("not-found");
            assertThat(region.content(provider, model).problem()).isEqualTo("not-found");
            assertThat(provider.post(region.path, "{\"name\":\"Mijn\",\"kind\":\"HEAD_SUB\",\"variant\":\"TASK\",\"fromExample\":false}")
                    .problem()).isEqualTo("permission-missing");
            assertThat(provider.post(region.draft(model) + "/articles", Drafting.LOCKED).problem()).isEqualTo("permission-missing");
        }
        ok(region.publish(model));
        ok(manager.post(region.draft(model)));

        assertThat(region.sub.get(region.path).textAt("items/0/publishedNumber")).isEqualTo("1");
        assertThat(region.head.get(region.path + "/" + model).at("versions").size()).isEqualTo(1);
        assertThat(region.sub.get(region.path + "/" + model + "/versions/1").at("articles").size()).isEqualTo(3);
        assertThat(region.tenant.as(Role.ASSESSOR).get(region.path).problem()).isEqualTo("permission-missing");
    }

    @Test
    void another_region_sees_nothing_of_it() {
        String model = region.published("Onderaanneming");
        NewTenant elsewhere = region.server.newTenant();
        Caller other = elsewhere.as(Role.CONTRACT_MANAGER);
        String theirs = elsewhere.path("contract-models");

        assertThat(other.get(region.path).problem()).isEqualTo("unknown-tenant");
        assertThat(other.get(theirs + "/" + model).problem()).isEqualTo("not-found");
        assertThat(other.get(theirs + "/" + model + "/versions/1").problem()).isEqualTo("not-found");
        assertThat(other.post(theirs + "/" + model + "/draft").problem()).isEqualTo("not-found");
        assertThat(other.get(theirs + "/" + model + "/difference?from=1&to=1").problem()).isEqualTo("not-found");
        assertThat(region.server.anonymous().get(region.path).status()).isEqualTo(401);
    }

    @Test
    void a_published_model_is_found_by_its_name_and_the_headings_of_its_articles() {
        String model = region.written("Zandkasteel");
        assertThat(region.sub.get(region.tenant.path("find?q=geheimhoud")).text()).doesNotContain(model);
        assertThat(region.sub.get(region.tenant.path("find?q=zandkast")).text()).doesNotContain(model);
        ok(region.publish(model));

        assertThat(region.sub.get(region.tenant.path("find?q=geheimhoud")).text()).contains("/modelcontracten/" + model + "#geheim");
        assertThat(region.sub.get(region.tenant.path("find?q=zandkast")).text()).contains("/modelcontracten/" + model + "\"");
    }

    @Test
    void everybody_who_contracts_is_told_once_that_there_is_a_new_version() {
        region.published("Onderaanneming");

        assertThat(region.sub.get(region.tenant.path("notifications")).text()).contains("Versie 1 van Onderaanneming");
        assertThat(manager.get(region.tenant.path("notifications")).text()).doesNotContain("Onderaanneming");
    }

    @Test
    void what_agreements_are_made_from_is_what_was_published() {
        String model = region.published("Onderaanneming");
        ok(manager.post(region.draft(model)));
        UUID version = UUID.fromString(manager.get(region.path + "/" + model).textAt("versions/1/id"));
        UUID draft = UUID.fromString(manager.get(region.path + "/" + model).textAt("versions/0/id"));
        PublishedModels published = region.server.bean(PublishedModels.class);
        UnitOfWork work = region.server.bean(UnitOfWork.class);
        Actor.Member actor = new Actor.Member(region.tenant.id(), region.server.personOf(manager), region.tenant.id(), "CONTRACT_MANAGER",
                UUID.randomUUID());

        assertThat(work.read(actor, () -> published.find(version)).blockOptional()).hasValueSatisfying(one -> {
            assertThat(one.number()).isEqualTo(1);
            assertThat(one.modelName()).isEqualTo("Onderaanneming");
            assertThat(one.text().problems(one.kind())).isEmpty();
            assertThat(one.text().articles()).hasSize(3);
        });
        assertThat(work.read(actor, () -> published.find(draft)).blockOptional()).isEmpty();
    }

    @Test
    void the_trail_tells_who_published_what() {
        region.published("Onderaanneming");

        assertThat(manager.get(region.tenant.path("audit")).text()).contains("publiceerde versie 1 van een modelcontract",
                "maakte het modelcontract");
    }
}

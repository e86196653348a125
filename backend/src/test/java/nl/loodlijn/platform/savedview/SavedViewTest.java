package nl.loodlijn.platform.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** A view is found back by who made it, and by colleagues when it is shared; by nobody else. */
class SavedViewTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String path = tenant.path("saved-views");

    @Test
    void a_view_is_saved_found_back_changed_and_removed() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Answer saved = save(manager, "  Alkmaar, jeugd ", "municipality=GM0361&q=d%C3%A9j%C3%A0");
        assertThat(saved.status()).isEqualTo(201);
        assertThat(saved.header("ETag")).contains("\"1\"");

        Answer listed = list(manager);
        assertThat(listed.textAt("own/0/name")).isEqualTo("Alkmaar, jeugd");
        assertThat(listed.textAt("own/0/address")).isEqualTo("municipality=GM0361&q=d%C3%A9j%C3%A0");
        assertThat(listed.textAt("own/0/shared")).isEqualTo("false");
        assertThat(manager.get(path + "?list=providers").at("own").size()).isZero();

        Answer changed = manager.with("If-Match", "\"1\"").put(one(saved),
                "{\"name\":\"Jeugd\",\"address\":\"law=JEUGDWET\",\"shared\":true}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(list(manager).textAt("own/0/address")).isEqualTo("law=JEUGDWET");

        assertThat(manager.delete(one(saved)).status()).isEqualTo(204);
        assertThat(list(manager).at("own").size()).isZero();
        assertThat(manager.delete(one(saved)).problem()).isEqualTo("not-found");
    }

    @Test
    void a_view_that_was_changed_elsewhere_is_shown_as_it_is_now() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Answer saved = save(manager, "Jeugd", "q=a");
        manager.with("If-Match", "\"1\"").put(one(saved), "{\"name\":\"Jeugd\",\"address\":\"q=b\"}");

        Answer late = manager.with("If-Match", "\"1\"").put(one(saved), "{\"name\":\"Jeugd\",\"address\":\"q=c\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.textAt("current/address")).isEqualTo("q=b");
        assertThat(late.header("ETag")).contains("\"2\"");
        assertThat(manager.put(one(saved), "{\"name\":\"Jeugd\",\"address\":\"q=c\"}").problem()).isEqualTo("precondition-required");
    }

    @Test
    void a_colleague_reads_what_is_shared_and_changes_nothing_of_it() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Caller colleague = tenant.as(Role.ASSESSOR);
        Answer own = save(manager, "Voor mij", "q=a");
        Answer shared = share(manager, "Voor ons");

        Answer seen = list(colleague);
        assertThat(seen.at("own").size()).isZero();
        assertThat(seen.at("ofColleagues").size()).isEqualTo(1);
        assertThat(seen.textAt("ofColleagues/0/name")).isEqualTo("Voor ons");
        assertThat(seen.textAt("ofColleagues/0/maker")).startsWith("Persoon contract_manager");
        assertThat(list(manager).at("ofColleagues").size()).isZero();

        String change = "{\"name\":\"Van mij\",\"address\":\"q=x\"}";
        assertThat(colleague.with("If-Match", "\"1\"").put(one(shared), change).problem()).isEqualTo("saved-view-of-colleague");
        assertThat(colleague.delete(one(shared)).problem()).isEqualTo("saved-view-of-colleague");
        assertThat(colleague.with("If-Match", "\"1\"").put(one(own), change).problem()).isEqualTo("not-found");
        assertThat(colleague.delete(one(own)).problem()).isEqualTo("not-found");
        assertThat(save(colleague, "Voor ons", "q=b").status()).as("the name is free for everyone").isEqualTo(201);
    }

    @Test
    void another_party_and_another_tenant_see_nothing_of_it() {
        Answer shared = share(tenant.as(Role.CONTRACT_MANAGER), "Voor ons");
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        NewTenant other = server.newTenant();
        Caller elsewhere = other.as(Role.CONTRACT_MANAGER);

        assertThat(list(head).text()).doesNotContain("Voor ons");
        assertThat(head.delete(one(shared)).problem()).isEqualTo("not-found");
        assertThat(elsewhere.get(other.path("saved-views?list=shortlist")).text()).doesNotContain("Voor ons");
        assertThat(elsewhere.delete(other.path("saved-views/" + shared.textAt("id"))).problem()).isEqualTo("not-found");
        assertThat(list(elsewhere).problem()).isEqualTo("unknown-tenant");
    }

    @Test
    void what_is_not_to_be_kept_is_refused_in_both_languages() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        save(manager, "Jeugd", "q=a");

        assertThat(save(manager, "JEUGD", "q=b").problem()).isEqualTo("saved-view-name-taken");
        assertThat(save(manager.with("Accept-Language", "en"), "jeugd", "q=b").text()).contains("Choose another name");
        assertThat(save(manager, "jeugd", "q=b").text()).contains("Kies een andere naam");
        assertThat(save(manager, "  ", "q=b").textAt("errors/0/pointer")).isEqualTo("/name");
        assertThat(save(manager, "n".repeat(81), "q=b").textAt("errors/0/pointer")).isEqualTo("/name");
        assertThat(save(manager, "n".repeat(80), "q=" + "b".repeat(1998)).status()).isEqualTo(201);
        assertThat(save(manager, "Lang", "q=" + "b".repeat(1999)).textAt("errors/0/pointer")).isEqualTo("/address");
        assertThat(save(manager, "Leeg", "").textAt("errors/0/pointer")).isEqualTo("/address");
        assertThat(manager.get(path + "?list=Short%20List").textAt("errors/0/pointer")).isEqualTo("list");
        assertThat(manager.get(path).problem()).isEqualTo("invalid-input");
    }

    @Test
    void a_view_may_keep_its_name_in_other_letters_and_not_take_that_of_another() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Answer first = save(manager, "Jeugd", "q=a");
        save(manager, "Ouderen", "q=b");

        assertThat(manager.with("If-Match", "\"1\"").put(one(first), "{\"name\":\"ouderen\",\"address\":\"q=a\"}").problem())
                .isEqualTo("saved-view-name-taken");
        assertThat(manager.with("If-Match", "\"1\"").put(one(first), "{\"name\":\"JEUGD\",\"address\":\"q=a\"}").status()).isEqualTo(200);
    }

    @Test
    void views_keep_the_order_that_was_given() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Answer first = save(manager, "a", "q=a");
        save(manager, "b", "q=b");
        save(manager, "c", "q=c");
        assertThat(names(manager)).containsExactly("a", "b", "c");

        manager.with("If-Match", "\"1\"").put(one(first), "{\"name\":\"a\",\"address\":\"q=a\",\"position\":2}");
        assertThat(names(manager)).containsExactly("b", "a", "c");

        manager.post(path, "{\"list\":\"shortlist\",\"name\":\"d\",\"address\":\"q=d\",\"position\":1}");
        assertThat(names(manager)).containsExactly("d", "b", "a", "c");
        assertThat(list(manager).textAt("own/3/version")).as("of one that moved along").isEqualTo("\"1\"");
    }

    @Test
    void of_two_who_save_at_once_one_gets_the_name_and_one_the_last_place() throws Exception {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        List<Answer> sameName = atOnce(() -> save(manager, "Jeugd", "q=a"), () -> save(manager, "jeugd", "q=b"));
        assertThat(sameName).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);

        IntStream.range(1, SavedViews.MOST - 1)
                .forEach(number -> assertThat(save(manager, "nummer " + number, "q=a").status()).isEqualTo(201));
        List<Answer> last = atOnce(() -> save(manager, "veertig", "q=a"), () -> save(manager, "eenenveertig", "q=b"));
        assertThat(last).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(save(manager, "nog een", "q=a").problem()).isEqualTo("saved-views-full");
        assertThat(list(manager).at("own").size()).isEqualTo(SavedViews.MOST);
        assertThat(manager.post(path, view("providers", "nog een", "q=a", false)).status()).as("of another list").isEqualTo(201);
    }

    @Test
    void of_two_who_change_the_same_version_at_once_one_is_told() throws Exception {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER);
        Answer saved = save(manager, "Jeugd", "q=a");
        Caller editing = manager.with("If-Match", "\"1\"");

        List<Answer> both = atOnce(() -> editing.put(one(saved), "{\"name\":\"Een\",\"address\":\"q=b\"}"),
                () -> editing.put(one(saved), "{\"name\":\"Twee\",\"address\":\"q=c\"}"));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_view_sent_twice_is_saved_once() {
        Caller manager = tenant.as(Role.CONTRACT_MANAGER).with("Idempotency-Key", UUID.randomUUID().toString());

        assertThat(save(manager, "Jeugd", "q=a").textAt("id")).isEqualTo(save(manager, "Jeugd", "q=a").textAt("id"));
    }

    @Test
    void the_views_of_who_left_are_erased_after_90_days_and_those_of_who_stays_never() {
        Caller leaver = tenant.as(Role.CONTRACT_MANAGER);
        Caller recent = tenant.as(Role.CONTRACT_MANAGER);
        Caller stays = tenant.as(Role.CONTRACT_MANAGER);
        share(leaver, "Lang weg");
        share(recent, "Pas weg");
        save(stays, "Blijft", "q=a");
        end(leaver, "91 days");
        end(recent, "89 days");

        ErasedKind.of(server, "saved-view");

        Answer seen = list(stays);
        assertThat(seen.text()).contains("Pas weg", "Blijft").doesNotContain("Lang weg");
    }

    private void end(Caller who, String ago) {
        server.fixtures().execute("""
                update loodlijn.membership set valid_from = valid_from - 400, ended_at = now() - ?::interval
                 where tenant_id = ?::uuid and person_id = ?::uuid""", ago, tenant.id(), server.personOf(who));
    }

    private Answer save(Caller who, String name, String address) {
        return who.post(path, view("shortlist", name, address, false));
    }

    private Answer share(Caller who, String name) {
        return who.post(path, view("shortlist", name, "q=a", true));
    }

    private Answer list(Caller who) {
        return who.get(path + "?list=shortlist");
    }

    private List<String> names(Caller who) {
        Answer listed = list(who);
        return IntStream.range(0, listed.at("own").size()).mapToObj(place -> listed.textAt("own/" + place + "/name")).toList();
    }

    private String one(Answer saved) {
        return path + "/" + saved.textAt("id");
    }

    private static String view(String list, String name, String address, boolean shared) {
        return "{\"list\":\"" + list + "\",\"name\":\"" + name + "\",\"address\":\"" + address + "\",\"shared\":" + shared + "}";
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = both.invokeAll(List.of(one, other));
            return List.of(asked.get(0).get(), asked.get(1).get());
        }
    }
}

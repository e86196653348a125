package nl.loodlijn.shortlist.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.jobs.JobRun;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whoever watches a search hears of an offer when it begins to match, once, and of nothing that matched before. */
class WatchTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private Duration later = Duration.ofHours(1);

    @Test
    void what_begins_to_match_is_told_once_and_what_matched_before_is_not() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        offer("Praktijk Oud", "Jeugd en angst");
        String view = watch(head, "Angst", "q=angst");

        look();
        assertThat(told(head)).doesNotContain("Praktijk Oud");

        offer("Praktijk Nieuw", "Hulp bij angst");
        offer("Praktijk Elders", "Rekenen");
        look();
        look();
        assertThat(told(head)).contains("Nieuw in “Angst”: aanbod van Praktijk Nieuw.", "vinden?q=angst").doesNotContain("Praktijk Elders");
        assertThat(howOften(head)).isEqualTo(1);

        head.delete(tenant.path("shortlist/watches/" + view));
        offer("Praktijk Later", "Angst");
        look();
        assertThat(howOften(head)).isEqualTo(1);
    }

    @Test
    void an_offer_that_changes_into_a_match_is_new_and_so_is_one_that_comes_back() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        UUID offer = offer("Praktijk Wissel", "Rekenen");
        watch(head, "Angst", "q=angst");

        title(offer, "Angst");
        look();
        assertThat(howOften(head)).isEqualTo(1);
        title(offer, "Rekenen");
        look();
        title(offer, "Angst");
        look();
        assertThat(howOften(head)).isEqualTo(2);
    }

    @Test
    void a_search_that_was_changed_begins_anew_and_tells_nothing_of_what_matches_already() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        offer("Praktijk Reken", "Rekenen");
        String view = watch(head, "Mijn", "q=angst");
        head.with("If-Match", "\"1\"").put(tenant.path("saved-views/" + view), "{\"name\":\"Mijn\",\"address\":\"q=rekenen\"}");

        look();
        assertThat(howOften(head)).isZero();
        offer("Praktijk Som", "Rekenen");
        look();
        assertThat(told(head)).contains("Praktijk Som").doesNotContain("Praktijk Reken");
    }

    @Test
    void a_search_in_another_order_is_the_same_search() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        String view = watch(head, "Angst", "q=angst");
        offer("Praktijk Nieuw", "Angst");
        head.with("If-Match", "\"1\"").put(tenant.path("saved-views/" + view),
                "{\"name\":\"Angst op naam\",\"address\":\"q=angst&sort=name\"}");

        look();
        assertThat(told(head)).contains("Nieuw in “Angst op naam”: aanbod van Praktijk Nieuw.");
    }

    @Test
    void of_many_providers_three_are_named() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        watch(head, "Angst", "q=angst");
        List.of("Duin", "Bos", "Anker", "Cirkel").forEach(name -> offer("Praktijk " + name, "Angst"));

        look();
        assertThat(told(head)).contains("aanbod van Praktijk Anker, Praktijk Bos, Praktijk Cirkel ….");
    }

    @Test
    void a_search_with_a_filter_that_is_gone_tells_nothing_and_goes_on_where_it_was_when_it_can_be_read_again() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        offer("Praktijk Oud", "Angst");
        String view = watch(head, "Angst", "q=angst");
        server.fixtures().execute("update loodlijn.saved_view set address = 'q=angst&municipality=GM0000' where id = ?::uuid", view);
        offer("Praktijk Nieuw", "Angst");

        look();
        assertThat(howOften(head)).isZero();
        assertThat(head.get(tenant.path("shortlist/watches")).at("watches/0/readable").getBooleanValue()).isFalse();
        server.fixtures().execute("update loodlijn.saved_view set address = 'q=angst' where id = ?::uuid", view);
        look();
        assertThat(told(head)).contains("Praktijk Nieuw").doesNotContain("Praktijk Oud");
    }

    @Test
    void replicas_that_look_at_once_tell_once() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        watch(head, "Angst", "q=angst");
        offer("Praktijk Nieuw", "Angst");
        Instant moment = next();

        Flux.range(0, 8).flatMap(replica -> run(moment).subscribeOn(Schedulers.boundedElastic())).blockLast(Duration.ofMinutes(1));

        look();
        assertThat(howOften(head)).isEqualTo(1);
    }

    @Test
    void a_run_that_dies_between_telling_and_noting_it_has_told_nothing_and_the_next_one_loses_nothing() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        watch(head, "Angst", "q=angst");
        offer("Praktijk Nieuw", "Angst");
        String trigger = "dies_" + tenant.id().toString().replace('-', '_');
        server.fixtures().execute("""
                create function loodlijn.%1$s() returns trigger language plpgsql as $$
                begin
                    if not exists (select from loodlijn.notification where tenant_id = new.tenant_id and kind = 'saved-search') then
                        raise exception 'killed too early';
                    end if;
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(10);
                    return new;
                end $$""".formatted(trigger));
        server.fixtures().execute(
                "create trigger %1$s before update on loodlijn.watched_view for each row when (new.tenant_id = '%2$s') execute function loodlijn.%1$s()"
                        .formatted(trigger, tenant.id()));
        try {
            Eventually.holds(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> run(next()).block(Duration.ofMinutes(1))).isNotNull());
            assertThat(howOften(head)).as("rolled back together").isZero();
        } finally {
            server.fixtures().execute("drop function loodlijn.%s() cascade".formatted(trigger));
        }

        look();
        assertThat(howOften(head)).isEqualTo(1);
    }

    @Test
    void only_a_saved_search_of_ones_own_is_watched() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        String shared = save(head, "Gedeeld", "q=angst", true);
        Caller colleague = tenant.as(Role.HEAD_CONTRACTOR);
        NewTenant elsewhere = server.newTenant();

        assertThat(put(colleague, shared).problem()).isEqualTo("watch-of-colleague");
        assertThat(put(colleague, save(head, "Eigen", "q=rekenen", false)).problem()).isEqualTo("not-found");
        assertThat(put(head, save(head, "Weg", "municipality=GM0000", false)).problem()).isEqualTo("watch-unreadable");
        assertThat(elsewhere.as(Role.HEAD_CONTRACTOR).put(elsewhere.path("shortlist/watches/" + shared), "").problem())
                .isEqualTo("not-found");
        assertThat(put(tenant.as(Role.DIALOGUE_PARTNER), shared).problem()).isEqualTo("permission-missing");
        assertThat(server.anonymous().get(tenant.path("shortlist/watches")).problem()).isEqualTo("not-signed-in");
        assertThat(put(head, shared).status()).isEqualTo(204);
        assertThat(put(head, shared).status()).as("done again it changes nothing").isEqualTo(204);
        assertThat(head.get(tenant.path("shortlist/watches")).textAt("watches/0/view")).isEqualTo(shared);
        assertThat(colleague.get(tenant.path("shortlist/watches")).at("watches").size()).isZero();
        for (int number = 0; number < Watches.MOST - 1; number++) {
            watch(head, "Nummer " + number, "q=angst");
        }
        assertThat(put(head, save(head, "Te veel", "q=angst", false)).problem()).isEqualTo("watches-full");
    }

    @Test
    void whoever_lost_access_hears_nothing_and_keeps_nobody_else_from_hearing() {
        Caller leaver = tenant.as(Role.HEAD_CONTRACTOR);
        Caller stays = tenant.as(Role.HEAD_CONTRACTOR);
        watch(leaver, "Angst", "q=angst");
        watch(stays, "Angst", "q=angst");
        server.fixtures().execute("update loodlijn.membership set ended_at = now() where tenant_id = ? and person_id = ?", tenant.id(),
                server.personOf(leaver));
        offer("Praktijk Nieuw", "Angst");

        look();

        assertThat(howOften(stays)).isEqualTo(1);
        assertThat(howOften(leaver)).isZero();
    }

    @Test
    void whoever_has_another_role_for_the_same_party_by_now_hears_on() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        watch(head, "Angst", "q=angst");
        server.fixtures().execute(
                """
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                select tenant_id, person_id, party_kind, party_id, 'SUBCONTRACTOR', valid_from from loodlijn.membership where tenant_id = ? and person_id = ?""",
                tenant.id(), server.personOf(head));
        server.fixtures().execute("update loodlijn.membership set ended_at = now() where tenant_id = ? and role = 'HEAD_CONTRACTOR'",
                tenant.id());
        offer("Praktijk Nieuw", "Angst");

        look();

        assertThat(howOften(head)).isEqualTo(1);
    }

    @Test
    void whose_only_role_left_may_not_search_hears_nothing() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        Caller stays = tenant.as(Role.SUBCONTRACTOR);
        watch(head, "Angst", "q=angst");
        watch(stays, "Angst", "q=angst");
        server.fixtures().execute("update loodlijn.membership set role = 'DIALOGUE_PARTNER' where tenant_id = ? and person_id = ?",
                tenant.id(),
                server.personOf(head));
        offer("Praktijk Nieuw", "Angst");

        Eventually.holds(Duration.ofSeconds(20), () -> {
            run(next()).block(Duration.ofMinutes(1));
            assertThat(howOften(stays)).isEqualTo(1);
        });
        assertThat(howOften(head)).isZero();
    }

    @Test
    void what_matched_is_not_written_again_when_nothing_changed() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        offer("Praktijk Oud", "Angst");
        watch(head, "Angst", "q=angst");
        server.fixtures().execute("update loodlijn.watched_view set known = known || known || known where tenant_id = ?", tenant.id());

        look();
        assertThat(known()).as("as it was").isEqualTo(3);
        offer("Praktijk Nieuw", "Angst");
        look();
        assertThat(known()).as("written anew").isEqualTo(2);
        assertThat(howOften(head)).isEqualTo(1);
    }

    private int known() {
        return Integer.parseInt(
                server.fixtures().value("select cardinality(known) from loodlijn.watched_view where tenant_id = ?", tenant.id()));
    }

    /** Until all of the tenant was looked at after now, also when the round of the server looks at the same moment. */
    private void look() {
        Instant moment = next();
        Eventually.holds(Duration.ofSeconds(20), () -> {
            run(moment).block(Duration.ofMinutes(1));
            assertThat(server.fixtures().value("""
                    select count(*) from loodlijn.watched_view w join loodlijn.membership m using (tenant_id, person_id)
                     where tenant_id = ? and m.ended_at is null and checked_at < ?::timestamptz""", tenant.id(), moment.toString()))
                    .isEqualTo("0");
        });
    }

    /** A moment after everything that was looked at. */
    private Instant next() {
        later = later.plusSeconds(1);
        return server.clock().instant().plus(later);
    }

    private Mono<Void> run(Instant dueAt) {
        return server.bean(LookAtSearches.class)
                .run(new JobRun(UUID.randomUUID(), LookAtSearches.NAME, Optional.empty(), Map.of(), dueAt, 1));
    }

    private String watch(Caller who, String name, String address) {
        String view = save(who, name, address, false);
        assertThat(put(who, view).status()).isEqualTo(204);
        return view;
    }

    private Answer put(Caller who, String view) {
        return who.put(tenant.path("shortlist/watches/" + view), "");
    }

    private String save(Caller who, String name, String address, boolean shared) {
        return who.post(tenant.path("saved-views"),
                "{\"list\":\"shortlist\",\"name\":\"%s\",\"address\":\"%s\",\"shared\":%s}".formatted(name, address, shared)).textAt("id");
    }

    private String told(Caller who) {
        return who.get(tenant.path("notifications")).text();
    }

    private int howOften(Caller who) {
        return Integer.parseInt(server.fixtures().value(
                "select count(*) from loodlijn.notification where tenant_id = ? and person_id = ? and kind = 'saved-search'",
                tenant.id(), server.personOf(who)));
    }

    private UUID offer(String provider, String title) {
        UUID id = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), provider);
        return server.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, ?) returning id",
                tenant.id(), id, title);
    }

    private void title(UUID offer, String title) {
        server.fixtures().execute("update loodlijn.listing set title = ? where id = ?", title, offer);
    }
}

package nl.loodlijn.shortlist.favourite;

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

/** What somebody marks is there again, on every screen of that person, and on nobody else's. */
class FavouriteTest {
    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final String path = tenant.path("shortlist/favourites");

    @Test
    void an_offer_is_marked_once_however_often_that_is_asked_and_the_mark_is_taken_away() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        UUID first = offer("Praktijk Helm");
        UUID second = offer("Praktijk Duin");

        assertThat(mark(head, first).status()).isEqualTo(204);
        assertThat(mark(head, second).status()).isEqualTo(204);
        assertThat(mark(head, first).status()).isEqualTo(204);
        assertThat(marked(head)).containsExactlyInAnyOrder(first.toString(), second.toString());

        assertThat(head.delete(path + "/" + first).status()).isEqualTo(204);
        assertThat(head.delete(path + "/" + first).status()).isEqualTo(204);
        assertThat(marked(head)).containsExactly(second.toString());
    }

    @Test
    void an_offer_that_left_the_list_and_comes_back_is_marked_again() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        UUID offer = offer("Praktijk Helm");
        mark(head, offer);

        server.fixtures().execute("delete from loodlijn.listing where id = ?", offer);
        assertThat(marked(head)).isEmpty();
        server.fixtures().execute(
                "insert into loodlijn.listing (tenant_id, id, provider_id, title) select tenant_id, ?, id, 'Terug' from loodlijn.provider where tenant_id = ?",
                offer, tenant.id());
        assertThat(marked(head)).containsExactly(offer.toString());
    }

    @Test
    void nobody_else_sees_it_and_nobody_marks_what_is_not_theirs_to_see() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        UUID offer = offer("Praktijk Helm");
        mark(head, offer);
        NewTenant other = server.newTenant();
        Caller elsewhere = other.as(Role.HEAD_CONTRACTOR);

        assertThat(marked(tenant.as(Role.HEAD_CONTRACTOR))).isEmpty();
        assertThat(marked(tenant.as(Role.CONTRACT_MANAGER))).isEmpty();
        assertThat(elsewhere.put(other.path("shortlist/favourites/" + offer), "").problem()).isEqualTo("not-found");
        assertThat(elsewhere.get(path).problem()).isEqualTo("unknown-tenant");
        assertThat(mark(tenant.as(Role.DIALOGUE_PARTNER), offer).problem()).isEqualTo("permission-missing");
        assertThat(server.anonymous().get(path).problem()).isEqualTo("not-signed-in");
        assertThat(mark(head, UUID.randomUUID()).problem()).isEqualTo("not-found");
    }

    @Test
    void ones_own_marks_are_a_filter_whose_count_goes_with_the_other_filters() {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        mark(head, offer("Praktijk Helm"));
        offer("Praktijk Duin");
        mark(tenant.as(Role.HEAD_CONTRACTOR), offer("Praktijk Bos"));

        Answer mine = head.get(tenant.path("shortlist/listings?favourite=mine"));
        assertThat(mine.at("total").getIntValue()).isEqualTo(1);
        assertThat(mine.textAt("items/0/provider/name")).isEqualTo("Praktijk Helm");
        assertThat(mine.textAt("facets/favourite/0/label")).isEqualTo("Door mij bewaard");
        Answer all = head.get(tenant.path("shortlist/listings"));
        assertThat(all.at("total").getIntValue()).isEqualTo(3);
        assertThat(all.at("facets/favourite/0/count").getIntValue()).isEqualTo(1);
        assertThat(head.get(tenant.path("shortlist/listings?q=duin")).at("facets/favourite/0/count").getIntValue()).isZero();

        Answer none = tenant.as(Role.HEAD_CONTRACTOR).get(tenant.path("shortlist/listings?favourite=mine"));
        assertThat(none.at("total").getIntValue()).isZero();
        assertThat(none.textAt("zeroResults/0/filter")).isEqualTo("favourite");
        assertThat(none.at("zeroResults/0/count").getIntValue()).isEqualTo(3);
        assertThat(head.get(tenant.path("shortlist/listings?favourite=theirs")).textAt("errors/0/pointer")).isEqualTo("favourite");
    }

    @Test
    void of_two_marks_at_once_the_last_place_goes_to_one() throws Exception {
        Caller head = tenant.as(Role.HEAD_CONTRACTOR);
        String person = server.personOf(head).toString();
        UUID first = offer("Praktijk Helm");
        UUID second = offer("Praktijk Duin");
        server.fixtures().execute("""
                insert into loodlijn.favourite (tenant_id, party_id, person_id, listing_id, created_at)
                select m.tenant_id, m.party_id, m.person_id, gen_random_uuid(), now() from loodlijn.membership m, generate_series(1, ?)
                 where m.tenant_id = ? and m.person_id = ?::uuid""", Favourites.MOST - 1, tenant.id(), person);

        List<Answer> both = atOnce(() -> mark(head, first), () -> mark(head, second));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(both).extracting(answer -> answer.status() == 409 ? answer.problem() : "").contains("favourites-full");
    }

    @Test
    void the_marks_of_who_left_are_erased_after_90_days() {
        Caller leaver = tenant.as(Role.HEAD_CONTRACTOR);
        Caller stays = tenant.as(Role.HEAD_CONTRACTOR);
        UUID offer = offer("Praktijk Helm");
        mark(leaver, offer);
        mark(stays, offer);
        server.fixtures().execute("""
                update loodlijn.membership set valid_from = valid_from - 400, ended_at = now() - interval '91 days'
                 where tenant_id = ? and person_id = ?::uuid""", tenant.id(), server.personOf(leaver));

        ErasedKind.of(server, "favourite");

        assertThat(server.fixtures().id("select person_id from loodlijn.favourite where tenant_id = ?", tenant.id()))
                .isEqualTo(server.personOf(stays));
    }

    private UUID offer(String provider) {
        UUID id = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?, ?) returning id", tenant.id(), provider);
        return server.fixtures().id("insert into loodlijn.listing (tenant_id, provider_id, title) values (?, ?, 'Aanbod') returning id",
                tenant.id(), id);
    }

    private Answer mark(Caller who, UUID offer) {
        return who.put(path + "/" + offer, "");
    }

    private List<String> marked(Caller who) {
        Answer listed = who.get(path);
        return IntStream.range(0, listed.at("listings").size()).mapToObj(place -> listed.textAt("listings/" + place)).toList();
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = both.invokeAll(List.of(one, other));
            return List.of(asked.get(0).get(), asked.get(1).get());
        }
    }
}

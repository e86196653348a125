package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** A region may decide that an organisation takes part in one consortium per municipality: two consortia that work in the same one do not share who delivers. */
class OneConsortiumPerAreaTest {
    private static final String NOBODY = "{\"form\":\"CONSORTIUM\",\"members\":[],\"shares\":[]}";
    private final Contracting they = Contracting.inNewRegion();
    private final String member = Integer.toString(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    private String one;
    private String other;

    private String framework;

    @BeforeEach
    void two_consortia() {
        framework = they.framework();
        one = they.tenant.path("providers/" + they.provider() + "/consortium");
        UUID head = they.server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, 'Duinrand', ?) returning id",
                they.tenant.id(), they.headId);
        other = they.tenant.path("providers/" + head + "/consortium");
    }

    @Test
    void an_organisation_takes_part_in_both_while_the_region_decided_nothing() {
        they.inForce(framework);
        ok(keep(one, member("MEMBER", "2026-01-01", null)));

        ok(keep(other, member("MEMBER", "2026-01-01", null)));
    }

    @Test
    void once_the_region_decided_so_the_second_is_refused_with_where_and_by_whom() {
        they.inForce(framework);
        they.decide("\"oneConsortiumPerArea\":true");
        ok(keep(one, member("MEMBER", "2026-01-01", null)));

        Answer refused = keep(other, member("SUPPLIER", "2026-06-01", null));

        assertThat(refused.problem()).isEqualTo("consortium-area-taken");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/members/0/kvk");
        assertThat(refused.textAt("errors/0/detail")).contains("Praktijk Zeewind", "Alkmaar").doesNotContain("Bergen");
        ok(keep(one, member("MEMBER", "2026-01-01", "2026-05-31")));
        ok(keep(other, member("SUPPLIER", "2026-06-01", null)));
        assertThat(keep(one, member("MEMBER", "2026-01-01", "2026-06-01")).problem()).isEqualTo("consortium-area-taken");
    }

    @Test
    void who_only_leads_or_works_elsewhere_is_free() {
        they.inForce(framework);
        they.decide("\"oneConsortiumPerArea\":true");
        ok(keep(one, member("MEMBER", "2026-01-01", null)));
        ok(keep(other, member("BOARD", "2026-01-01", null)));
        ok(keep(other, NOBODY));
        they.server.fixtures().execute("alter table loodlijn.agreement_version disable trigger user");
        they.server.fixtures().execute("""
                update loodlijn.agreement_version set terms = jsonb_set(terms, '{municipalities}', '["GM0373"]')
                 where tenant_id = ? and agreement_id in (select a.id from loodlijn.agreement a where a.kind = 'HEAD_SUB')""",
                they.tenant.id());
        they.server.fixtures().execute("""
                update loodlijn.agreement_version set terms = jsonb_set(terms, '{municipalities}', '["GM0361"]')
                 where tenant_id = ? and agreement_id in (select a.id from loodlijn.agreement a where a.kind = 'REGION_HEAD')""",
                they.tenant.id());
        they.server.fixtures().execute("alter table loodlijn.agreement_version enable trigger user");
        // The agreement between the two is one of both.
        assertThat(keep(other, member("MEMBER", "2026-01-01", null)).textAt("errors/0/detail")).contains("Bergen");

        they.decide("\"oneConsortiumPerArea\":false");

        ok(keep(other, member("MEMBER", "2026-01-01", null)));
    }

    @Test
    void an_agreement_does_not_take_a_consortium_to_where_somebody_of_it_delivers_for_another() {
        they.decide("\"oneConsortiumPerArea\":true");
        ok(keep(one, member("MEMBER", "2026-01-01", null)));
        ok(keep(other, member("SUPPLIER", "2026-01-01", null)));
        String agreement = they.offered(framework);
        ok(they.sign(they.head, agreement));

        Answer refused = they.sign(they.sub, agreement);

        assertThat(refused.problem()).isEqualTo("consortium-area-taken");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/terms/municipalities");
        assertThat(refused.textAt("errors/0/detail")).startsWith("Noord doet in Alkmaar").contains("een ander samenwerkingsverband")
                .doesNotContain("Duinrand", "Bergen");
        assertThat(waitsFor(they.head, agreement)).startsWith("Een lid van Praktijk Zeewind").doesNotContain("Noord", "Duinrand");
        assertThat(waitsFor(they.manager, agreement)).startsWith("Noord").contains("Stichting Duinrand Jeugdhulp");
        ok(keep(one, member("MEMBER", "2026-01-01", they.today().toString())));
        ok(they.sign(they.sub, agreement));
        assertThat(they.state(they.head, agreement)).isEqualTo("IN_FORCE");
    }

    @Test
    void an_agreement_in_the_same_places_widens_nothing() {
        they.inForce(framework);
        ok(keep(one, member("MEMBER", "2026-01-01", null)));
        ok(keep(other, member("MEMBER", "2026-01-01", null)));
        they.decide("\"oneConsortiumPerArea\":true");

        they.inForce(framework);
    }

    @Test
    void of_who_signs_and_who_names_a_member_at_once_one_comes_first() {
        they.decide("\"oneConsortiumPerArea\":true");
        ok(keep(one, member("MEMBER", "2026-01-01", null)));
        String agreement = they.offered(framework);
        ok(they.sign(they.head, agreement));
        String text = they.sub.get(they.path + "/" + agreement).textAt("shown/sha256");

        CompletableFuture<Answer> signed = CompletableFuture.supplyAsync(() -> they.sign(they.sub, agreement, text));
        CompletableFuture<Answer> named = CompletableFuture.supplyAsync(() -> keep(other, member("MEMBER", "2026-01-01", null)));

        List<Answer> both = List.of(signed.join(), named.join());
        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 422);
        assertThat(both).filteredOn(answer -> answer.status() == 422).extracting(Answer::problem).containsExactly("consortium-area-taken");
    }

    private String waitsFor(Caller who, String agreement) {
        return ok(who.get(they.path + "/" + agreement)).textAt("shown/untilInForce/0/detail");
    }

    private Answer keep(String path, String consortium) {
        return they.manager.with("If-Match", they.manager.get(path).header("ETag").orElse("\"0\"")).put(path, consortium);
    }

    private String member(String role, String first, String last) {
        return "{\"form\":\"CONSORTIUM\",\"members\":[{\"kvk\":\"%s\",\"name\":\"Noord\",\"roles\":[\"%s\"],\"startsOn\":\"%s\"%s}],\"shares\":[]}"
                .formatted(member, role, first, last == null ? "" : ",\"endsOn\":\"" + last + "\"");
    }
}

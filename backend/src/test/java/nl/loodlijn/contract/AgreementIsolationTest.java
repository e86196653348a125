package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;

/** Nobody learns what others agreed on, nor what the region pays. */
class AgreementIsolationTest {
    private static Contracting they;
    private static String framework;
    private static String agreement;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
        agreement = they.inForce(framework);
    }

    @Test
    void another_provider_of_the_region_finds_no_trace_of_it() {
        for (Caller other : List.of(another("HEAD_CONTRACTOR"), another("SUBCONTRACTOR"))) {
            for (String id : List.of(framework, agreement)) {
                assertThat(other.get(they.path + "/" + id).status()).isEqualTo(404);
                assertThat(other.get(they.path + "/" + id + "/versions/1/contract").status()).isEqualTo(404);
                assertThat(other.get(they.path + "/" + id + "/versions/1/pdf").status()).isEqualTo(404);
                assertThat(they.sign(other, id, "0".repeat(64)).status()).isEqualTo(404);
                assertThat(ok(other.get(they.path + "?framework=" + id)).at("total").getIntValue()).isZero();
            }
            assertThat(ok(other.get(they.path)).text())
                    .isEqualTo("{\"total\":0,\"items\":[],\"facets\":{\"state\":[],\"kind\":[],\"party\":[]}}");
            assertThat(ok(other.get(they.path + "/deviations")).at("items").size()).isZero();
            assertThat(ok(other.get(they.path + "/uniformity")).at("days/12/agreements").getIntValue()).isZero();
            assertThat(ok(other.get(they.tenant.path("audit"))).text()).doesNotContain(agreement, framework);
        }
    }

    @Test
    void a_framework_of_another_is_as_unknown_as_one_that_is_not_there() {
        Caller other = another("HEAD_CONTRACTOR");

        assertThat(begun(other, framework).text().replaceAll("urn:uuid:[^\"]+", ""))
                .isEqualTo(begun(other, UUID.randomUUID().toString()).text().replaceAll("urn:uuid:[^\"]+", ""));
    }

    @Test
    void a_subcontractor_does_not_learn_what_the_region_pays_the_head_contractor() {
        Answer seen = ok(they.sub.get(they.path + "/" + agreement));

        assertThat(seen.text()).contains("9000").doesNotContain("10000", "100,00");
        assertThat(they.sub.get(they.path + "/" + framework).status()).isEqualTo(404);
        assertThat(new String(ok(they.sub.get(they.path + "/" + agreement + "/versions/1/contract")).bytes(),
                StandardCharsets.UTF_8)).contains("90,00").doesNotContain("10000", "100,00");
    }

    @Test
    void neither_the_trail_nor_the_history_tells_the_region_or_the_other_party_of_a_draft() {
        String id = they.inForce(framework);
        String version = they.server.fixtures().value("select version from loodlijn.agreement where id = ?::uuid", id);
        ok(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Stil voornemen\"}"));
        ok(they.write(they.head, id, they.subTerms(9_000, "{\"kind\":\"NONE\"}", they.today().plusMonths(1), they.today().plusMonths(17)),
                "[{\"articleCode\":\"betaling\",\"text\":\"Binnen {veld:dagen}.\",\"reason\":\"Zo deden wij het altijd al.\"}]"));
        ok(they.head.post(they.path + "/" + id + "/withdrawal", "{\"reason\":\"Toch maar niet\"}"));

        for (String trail : List.of("audit?subject=agreement_version&subjectId=" + id + "/2",
                "audit?subject=agreement_deviation&subjectId=" + id + "/2/betaling")) {
            assertThat(ok(they.manager.get(they.tenant.path(trail))).at("items").size()).as(trail).isZero();
        }
        assertThat(ok(they.manager.get(they.tenant.path("audit?subject=agreement_version&subjectId=" + id + "/1"))).text())
                .contains("\"after\":\"aangeboden\"").doesNotContain("CREATED");
        for (Caller other : List.of(they.manager, they.sub)) {
            assertThat(ok(other.get(they.path + "/" + id)).text()).doesNotContain("WITHDRAW", "Toch maar niet", "Stil voornemen");
        }
        assertThat(they.server.fixtures().value("select version from loodlijn.agreement where id = ?::uuid", id)).isEqualTo(version);
        assertThat(ok(they.head.get(they.path + "/" + id)).text()).contains("Toch maar niet");
    }

    @Test
    void what_rules_say_to_a_subcontractor_that_writes_tells_nothing_of_prices_of_the_head_contractor() {
        Contracting elsewhere = Contracting.inNewRegion();
        String id = elsewhere.inForce(elsewhere.framework());
        Caller writes = memberOf(elsewhere, elsewhere.subId, "HEAD_CONTRACTOR");
        ok(writes.post(elsewhere.path + "/" + id + "/amendments", "{\"reason\":\"Andere prijs\"}"));

        for (long cents : new long[]{1, 8_999, 9_001, 99_999}) {
            Answer checked = ok(writes.post(elsewhere.path + "/" + id + "/check",
                    Contracting.contract(elsewhere.subTerms(cents, "{\"kind\":\"PERCENTAGE\",\"percent\":99}"), "[]")));
            assertThat(checked.at("problems").size()).as(checked.text()).isZero();
        }
    }

    @Test
    void a_signature_rests_on_the_framework_on_which_the_head_contractor_judged_the_prices() {
        Contracting elsewhere = Contracting.inNewRegion();
        String around = elsewhere.framework();
        String id = elsewhere.offered(around);
        ok(elsewhere.sign(elsewhere.head, id));
        ok(elsewhere.manager.post(elsewhere.path + "/" + around + "/amendments", "{\"reason\":\"Ander tarief\"}"));
        elsewhere.written(elsewhere.manager, around, elsewhere.frameworkTerms().replace("10000", "12000"));
        ok(elsewhere.offer(elsewhere.manager, around));
        ok(elsewhere.sign(elsewhere.manager, around));
        ok(elsewhere.sign(elsewhere.head, around));

        Answer refused = elsewhere.sign(elsewhere.sub, id);

        assertThat(refused.problem()).isEqualTo("framework-changed");
        assertThat(refused.text()).doesNotContain("120", "passed-on");
        String fits = elsewhere.draft(around);
        assertThat(elsewhere.offer(elsewhere.head, fits).problem()).as("the head contractor is told").isEqualTo("fee-above-maximum");
    }

    private static Caller memberOf(Contracting where, UUID organisation, String role) {
        Caller caller = where.server.newPerson("lid-" + UUID.randomUUID() + "@voorbeeld.nl");
        where.server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""", where.tenant.id(), where.server.personOf(caller), organisation,
                role);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(where.tenant.slug()));
        return caller;
    }

    @Test
    void who_works_for_a_party_in_another_role_and_municipalities_may_not_look() {
        assertThat(they.tenant.as(Role.ASSESSOR).get(they.path + "/" + agreement).status()).isEqualTo(403);
        assertThat(they.tenant.as(Role.CARE_PROFESSIONAL).get(they.path + "/" + agreement).status()).isEqualTo(403);
    }

    private static Answer begun(Caller by, String under) {
        return by.post(they.path, """
                {"kind":"HEAD_SUB","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Proef"}""".formatted(they.headSub,
                they.subId, under));
    }

    private static Caller another(String role) {
        UUID organisation = they.server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        Caller caller = they.server.newPerson("ander-" + UUID.randomUUID() + "@voorbeeld.nl");
        they.server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, ?, current_date - 1)""", they.tenant.id(), they.server.personOf(caller), organisation,
                role);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(caller.get("/api/v1/me").text()).contains(they.tenant.slug()));
        return caller;
    }
}

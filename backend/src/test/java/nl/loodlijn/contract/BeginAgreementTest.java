package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

class BeginAgreementTest {
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContractsAHeadContractor() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void the_other_party_is_found_by_a_part_of_its_name_with_the_laws_it_is_admitted_for() {
        Answer subs = ok(they.head.get(they.path + "/parties?kind=HEAD_SUB&q=zeew"));

        assertThat(subs.at("items").size()).isEqualTo(1);
        assertThat(subs.textAt("items/0/id")).isEqualTo(they.subId.toString());
        assertThat(subs.textAt("items/0/laws/0")).isEqualTo("JEUGDWET");
        assertThat(ok(they.manager.get(they.path + "/parties?kind=REGION_HEAD&q=duinrand")).textAt("items/0/id"))
                .isEqualTo(they.headId.toString());
        assertThat(ok(they.head.get(they.path + "/parties?kind=HEAD_SUB&q=%25")).at("items").size()).isZero();
        assertThat(they.sub.get(they.path + "/parties?kind=HEAD_SUB").status()).isEqualTo(403);
    }

    @Test
    void whoever_is_not_admitted_is_refused_before_anything_is_written() {
        UUID unknown = they.server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Niet toegelaten " + UUID.randomUUID());
        they.server.fixtures().execute("insert into loodlijn.provider (tenant_id, organisation_id, name) values (?, ?, 'Niet toegelaten')",
                they.tenant.id(), unknown);

        Answer refused = begin(they.head, unknown, framework, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("not-admitted");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/otherId");
    }

    @Test
    void under_a_framework_that_is_over_nothing_is_begun() {
        String over = they.framework();
        ok(they.manager.post(they.path + "/" + over + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));

        Answer refused = begin(they.head, they.subId, over, "");

        assertThat(refused.problem()).isEqualTo("framework-not-in-force");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo("/frameworkId");
    }

    @Test
    void an_agreement_begins_like_an_earlier_one_in_a_period_of_its_own() {
        String earlier = they.inForce(framework);
        String first = they.today().plusMonths(18).plusDays(1).toString();

        Answer begun = ok(begin(they.head, they.subId, framework,
                ",\"likeId\":\"" + earlier + "\",\"startsOn\":\"" + first + "\""));

        assertThat(begun.textAt("state")).isEqualTo("DRAFT");
        assertThat(begun.textAt("shown/terms/startsOn")).isEqualTo(first);
        assertThat(begun.at("shown/terms").get("endsOn")).isNull();
        assertThat(begun.textAt("shown/terms/price/lines/0/cents")).isEqualTo("9000");
        assertThat(begun.textAt("shown/filling/values/dagen")).isEqualTo("30");
    }

    @Test
    void nobody_begins_like_an_agreement_that_they_do_not_see_or_of_another_kind() {
        String own = they.inForce(framework);

        assertThat(begin(they.head, they.subId, framework, ",\"likeId\":\"" + UUID.randomUUID() + "\"").textAt("errors/0/pointer"))
                .isEqualTo("/likeId");
        assertThat(begin(they.head, they.subId, framework, ",\"likeId\":\"" + framework + "\"").textAt("errors/0/pointer"))
                .isEqualTo("/likeId");
        assertThat(begin(they.tenant.as(Role.HEAD_CONTRACTOR), they.subId, framework, ",\"likeId\":\"" + own + "\"").status())
                .isEqualTo(201);
    }

    @Test
    void a_check_tells_how_the_text_reads_and_what_the_elements_of_a_price_come_to() {
        String id = they.draft(framework);
        String terms = they.subTerms(9_000, "{\"kind\":\"NONE\"}").replaceFirst("\\{",
                "{\"floors\":[{\"product\":\"jz020-45\",\"unit\":\"HOUR\",\"staffCents\":6000,\"otherClientCents\":500,\"overheadPercent\":20,\"indexingPercent\":4.2}],");

        Answer checked = ok(they.head.post(they.path + "/" + id + "/check", Contracting.contract(terms, "[]")));

        assertThat(checked.textAt("floors/0/cents")).isEqualTo("8128");
        assertThat(checked.textAt("articles/0/heading")).isEqualTo("Betaling");
        assertThat(checked.text()).contains("30 dagen", "€ 90,00");
    }

    private static Answer begin(Caller by, UUID other, String under, String more) {
        return by.post(they.path, """
                {"kind":"HEAD_SUB","modelVersionId":"%s","otherId":"%s","frameworkId":"%s","title":"Begin"%s}""".formatted(they.headSub,
                other, under, more));
    }
}

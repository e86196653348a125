package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;
import nl.loodlijn.testing.Thorough;

/** Agreements as open data: what anyone reads of them, without an account. */
class OpenContractsTest {
    private static final String CONTRACTS = "/api/public/v1/contracts";
    private final Caller anyone = TestServer.running().anonymous();
    private Contracting they;

    @BeforeEach
    void aRegionContracts() {
        they = Contracting.inNewRegion();
    }

    @Test
    void an_agreement_is_open_data_from_the_moment_that_both_signed() {
        String waiting = they.written(they.manager, they.begin(they.manager, "REGION_HEAD", they.regionHead, they.headId, null),
                they.frameworkTerms());
        ok(they.offer(they.manager, waiting));
        ok(they.sign(they.manager, waiting));
        assertThat(open(waiting).status()).isEqualTo(404);
        ok(they.sign(they.head, waiting));

        Answer open = ok(open(waiting));
        assertThat(open.textAt("releases/0/ocid")).isEqualTo(ocid(waiting));
        assertThat(open.textAt("releases/0/tag/0")).isEqualTo("award");
        assertThat(open.textAt("releases/0/tag/1")).isEqualTo("contract");
        assertThat(open.textAt("releases/0/awards/0/suppliers/0/name")).isEqualTo("Stichting Duinrand Jeugdhulp");
        assertThat(open.textAt("releases/0/contracts/0/status")).isEqualTo("active");
        assertThat(open.textAt("releases/0/contracts/0/title")).startsWith("Overeenkomst ");
        assertThat(open.textAt("releases/0/contracts/0/period/startDate")).startsWith(they.today() + "T00:00:00+");
        assertThat(open.text()).as("no id by which it is found elsewhere").doesNotContain(waiting, they.headId.toString());
        assertThat(open(they.draft(waiting)).status()).as("a draft").isEqualTo(404);
    }

    @Test
    void each_change_is_a_release_of_its_own_and_what_was_released_stays() {
        String id = they.framework();
        Object first = ok(open(id)).at("releases/0").getValue();
        changed(id);
        Answer amended = ok(open(id));
        assertThat(amended.at("releases").size()).isEqualTo(2);
        assertThat(amended.at("releases/0").getValue()).isEqualTo(first);
        assertThat(amended.textAt("releases/1/tag/0")).isEqualTo("contractAmendment");
        assertThat(amended.textAt("releases/1/contracts/0/amendments/0/amendsReleaseID")).isEqualTo(amended.textAt("releases/0/id"));
        assertThat(amended.textAt("releases/1/contracts/0/amendments/0/releaseID")).isEqualTo(amended.textAt("releases/1/id"));

        ok(they.manager.post(they.path + "/" + id + "/notice",
                "{\"lastDay\":\"" + they.today().plusMonths(6) + "\",\"reason\":\"Geheime reden.\"}"));
        ok(they.manager.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Geheime reden.\"}"));

        Answer over = ok(open(id));
        assertThat(over.at("releases").size()).isEqualTo(4);
        assertThat(over.textAt("releases/2/tag/0")).isEqualTo("contractUpdate");
        assertThat(over.textAt("releases/2/contracts/0/period/endDate")).startsWith(they.today().plusMonths(6).toString());
        assertThat(over.textAt("releases/3/tag/0")).isEqualTo("contractTermination");
        assertThat(over.textAt("releases/3/contracts/0/status")).isEqualTo("terminated");
        assertThat(over.textAt("releases/3/contracts/0/amendments/0/amendsReleaseID")).isEqualTo(over.textAt("releases/0/id"));
        assertThat(over.text()).doesNotContain("Geheime reden", "Anders.");
        assertThat(ids(over)).hasSize(4);
    }

    @Test
    void between_two_providers_only_who_works_for_whom_is_open() {
        String framework = they.framework();
        String id = they.inForce(framework);

        Answer open = ok(open(id));
        assertThat(open.at("releases").size()).isEqualTo(1);
        assertThat(open.textAt("releases/0/buyer/name")).isEqualTo("Stichting Duinrand Jeugdhulp");
        assertThat(open.textAt("releases/0/awards/0/suppliers/0/name")).isEqualTo("Praktijk Zeewind");
        assertThat(open.textAt("releases/0/relatedProcesses/0/identifier")).isEqualTo(ocid(framework));
        assertThat(open.text()).doesNotContain("period", "Period", "dateSigned", "title", "Overeenkomst ");

        ok(they.manager.post(they.path + "/" + framework + "/dissolution", "{\"reason\":\"Wanprestatie.\"}"));
        assertThat(ok(open(id)).textAt("releases/1/contracts/0/status")).as("it ended with its framework").isEqualTo("terminated");
    }

    @Test
    void who_is_self_employed_without_staff_is_a_person_and_not_in_open_data() {
        String framework = they.framework();
        String id = they.draft(framework);
        they.municipalities();
        ok(they.offerOnly(they.head, id));
        ok(they.head.post(they.path + "/" + id + "/consent-request", "{\"task\":\"Begeleiding\",\"selfEmployed\":true}"));
        ok(they.sign(they.head, id));
        ok(they.sign(they.sub, id));

        assertThat(they.state(they.head, id)).isEqualTo("IN_FORCE");
        assertThat(open(id).status()).isEqualTo(404);
    }

    @Test
    void releases_are_read_page_by_page_from_anywhere_and_kept_by_their_tag() {
        Set<String> own = Set.of(ocid(they.framework()), ocid(they.framework()));
        Set<String> seen = new HashSet<>();
        Set<String> releases = new HashSet<>();
        String next = CONTRACTS + "?limit=100";
        int rows = 0;
        while (next != null) {
            Answer page = ok(anyone.get(next));
            rows += page.at("releases").size();
            releases.addAll(ids(page));
            seen.addAll(texts(page, "ocid"));
            String link = page.header("Link").orElse(null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            assertThat(page.has("links")).isEqualTo(link != null);
        }
        assertThat(seen).containsAll(own);
        assertThat(releases).as("none twice").hasSize(rows);

        Answer one = anyone.get(CONTRACTS + "/" + own.iterator().next());
        assertThat(one.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(one.header("Cache-Control")).contains("public, max-age=300, stale-if-error=86400");
        String tag = one.header("ETag").orElseThrow();
        assertThat(anyone.with("If-None-Match", tag).get(CONTRACTS + "/" + own.iterator().next()).status()).isEqualTo(304);
        assertThat(anyone.get(CONTRACTS + "?limit=1000").status()).isEqualTo(400);
        assertThat(anyone.get(CONTRACTS + "?after=elders").status()).isEqualTo(400);
        for (String wrong : List.of("ocds-loodlijn-" + UUID.randomUUID(), "ocds-ander-" + UUID.randomUUID(), "x")) {
            assertThat(anyone.get(CONTRACTS + "/" + wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void what_an_agreement_of_the_region_is_worth_is_open_only_where_the_region_says_so() {
        String ceiling = agreed(
                "{\"form\":\"EFFORT\",\"lines\":[{\"product\":\"jz020-45\",\"unit\":\"HOUR\",\"cents\":10000}],\"ceilingCents\":123456705}");
        String perUnit = they.framework();
        String below = they.inForce(perUnit);
        Object before = ok(open(ceiling)).at("releases/0").getValue();
        assertThat(ok(open(ceiling)).text()).doesNotContain("value", "1234567");

        decide(true);
        decide(true);

        Answer open = ok(open(ceiling));
        assertThat(open.at("releases").size()).as("once, however often it is saved").isEqualTo(2);
        assertThat(open.at("releases/0").getValue()).as("what was released stays").isEqualTo(before);
        assertThat(open.textAt("releases/1/tag/0")).isEqualTo("contractUpdate");
        for (String place : List.of("awards", "contracts")) {
            assertThat(open.textAt("releases/1/" + place + "/0/value/amount")).isEqualTo("1234567.05");
            assertThat(open.textAt("releases/1/" + place + "/0/value/currency")).isEqualTo("EUR");
        }
        OcdsSchema.found().requireValid(open.text());
        assertThat(ok(open(perUnit)).at("releases").size()).as("has no value as a whole").isEqualTo(1);
        assertThat(ok(open(below)).text()).as("between two providers").doesNotContain("value");
        String later = agreed(
                "{\"form\":\"POPULATION\",\"area\":\"Noord\",\"targetGroup\":\"Jeugd\",\"expectedClients\":1,\"sumCents\":500000,"
                        + "\"reopenPercent\":5,\"demand\":[{\"place\":\"Noord\",\"inhabitants\":100,\"usePercent\":1}]}");
        assertThat(ok(open(later)).textAt("releases/0/contracts/0/value/amount")).startsWith("5000");

        decide(false);

        ok(they.manager.post(they.path + "/" + ceiling + "/dissolution", "{\"reason\":\"Wanprestatie.\"}"));
        Answer over = ok(open(ceiling));
        assertThat(over.textAt("releases/2/tag/0")).isEqualTo("contractTermination");
        assertThat(over.at("releases/2/contracts/0").get("value")).isNull();
    }

    private String agreed(String price) {
        String id = they.written(they.manager, they.begin(they.manager, "REGION_HEAD", they.regionHead, they.headId, null),
                they.frameworkTerms().replaceFirst("\"price\":\\{.*\\}\\]\\}", Matcher.quoteReplacement("\"price\":" + price)));
        ok(they.offer(they.manager, id));
        ok(they.sign(they.manager, id));
        ok(they.sign(they.head, id));
        return id;
    }

    private void decide(boolean isPublic) {
        they.decide("\"contractValuesPublic\":" + isPublic);
    }

    /** Run with {@code -Pthorough} for 300 agreements; the seed is in the message of what fails. */
    @Test
    void whatever_becomes_of_agreements_their_releases_keep_to_the_standard_and_name_no_price() {
        OcdsSchema schema = OcdsSchema.found();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> agreements = new ArrayList<>();
        for (int i = 0; i < Thorough.count(4, 300); i++) {
            String framework = they.framework();
            agreements.add(framework);
            if (random.nextBoolean()) {
                agreements.add(they.inForce(framework));
            }
            if (random.nextBoolean()) {
                changed(framework);
            }
            switch (random.nextInt(3)) {
                case 0 -> ok(they.manager.post(they.path + "/" + framework + "/notice",
                        "{\"lastDay\":\"" + they.today().plusMonths(4 + random.nextInt(12)) + "\",\"reason\":\"Klaar.\"}"));
                case 1 -> ok(they.manager.post(they.path + "/" + framework + "/dissolution", "{\"reason\":\"Wanprestatie.\"}"));
                default -> {
                }
            }
        }

        for (String id : agreements) {
            Answer open = ok(open(id));
            schema.requireValid(open.text());
            assertThat(open.textAt("releases/" + (open.at("releases").size() - 1) + "/contracts/0/status")).as("seed %d", seed)
                    .isEqualTo(they.server.fixtures().value(
                            "select case when over_at is null then 'active' else 'terminated' end from loodlijn.agreement where id = ?::uuid",
                            id));
            assertThat(open.text()).as("seed %d", seed).doesNotContain("value", "amount", "cents", "price", "percent", "9000", "8900");
        }
        schema.requireValid(ok(anyone.get(CONTRACTS + "?limit=100")).text());
        assertThat(schema.refuses(ok(open(agreements.getFirst())).text().replace("\"active\"", "\"lopend\"").replace("\"terminated\"",
                "\"voorbij\""))).as("the schema judges what is within releases").isTrue();
    }

    /** The region and the head contractor agree on a change. */
    private void changed(String framework) {
        ok(they.manager.post(they.path + "/" + framework + "/amendments", "{\"reason\":\"Anders.\"}"));
        ok(they.offer(they.manager, framework));
        ok(they.sign(they.manager, framework));
        ok(they.sign(they.head, framework));
    }

    private Answer open(String agreement) {
        return anyone.get(CONTRACTS + "/" + ocid(agreement));
    }

    private String ocid(String agreement) {
        return "ocds-loodlijn-"
                + they.server.fixtures().value("select public_id from loodlijn.agreement where id = ?::uuid", agreement);
    }

    private static Set<String> ids(Answer page) {
        return texts(page, "id");
    }

    private static Set<String> texts(Answer page, String name) {
        return IntStream.range(0, page.at("releases").size()).mapToObj(i -> page.textAt("releases/" + i + "/" + name))
                .collect(Collectors.toSet());
    }
}

package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.Answer;

/** What people send that should not become part of a contract. */
class AgreementFaultsTest {
    private static final String NO_FEE = "{\"kind\":\"NONE\"}";
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void a_text_that_changed_after_it_was_read_is_not_signed() {
        String id = they.inForce(framework);
        amendedTo(id, 9_100);
        String read = they.sub.get(they.path + "/" + id).textAt("shown/sha256");
        ok(they.head.post(they.path + "/" + id + "/withdrawal", "{}"));
        amendedTo(id, 9_101);

        assertThat(they.sign(they.sub, id, read).problem()).isEqualTo("agreement-other-text");
        assertThat(they.sub.get(they.path + "/" + id).at("shown/signatures").size()).isZero();
        ok(they.sign(they.sub, id));
        assertThat(they.sign(they.head, id, read).problem()).isEqualTo("agreement-other-text");
        ok(they.sign(they.head, id));
        assertThat(they.sub.get(they.path + "/" + id).textAt("shown/terms/price/lines/0/cents")).isEqualTo("9101");
    }

    @Test
    void markup_in_a_clause_is_text_wherever_it_is_read() {
        String id = they.draft(framework);
        ok(they.write(they.head, id, they.subTerms(9_000, NO_FEE), """
                [{"articleCode":"betaling","text":"Binnen {veld:dagen} <script>alert(1)</script><img src=x onerror=alert(2)> &amp; klaar.",
                  "reason":"Zo deden wij het </style><b>altijd</b> al."}]"""));
        ok(they.offer(they.head, id));

        for (var reader : List.of(they.sub, they.manager)) {
            Answer page = ok(reader.get(they.path + "/" + id + "/versions/1/html"));
            assertThat(page.text()).doesNotContain("<script", "<img", "<b>altijd").contains(
                    "&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &amp;amp; klaar.",
                    "&lt;/style&gt;&lt;b&gt;altijd&lt;/b&gt;");
        }
        Answer json = ok(they.sub.get(they.path + "/" + id));
        assertThat(json.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(json.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void braces_in_a_clause_are_no_way_to_what_others_agreed() {
        String id = they.draft(framework);
        for (String brace : List.of("{feit:ONBEKEND}", "{artikel:nergens}", "{veld:van-een-ander}", "${framework.price}", "{{price}}")) {
            ok(they.write(they.head, id, they.subTerms(9_000, NO_FEE),
                    "[{\"articleCode\":\"betaling\",\"text\":\"Zie " + brace + ".\",\"reason\":\"Daarom doen wij het zo.\"}]"));
            Answer refused = they.offerOnly(they.head, id);
            assertThat(refused.status()).as(brace + " " + refused).isIn(400, 422);
        }
        assertThat(they.state(they.head, id)).isEqualTo("DRAFT");
    }

    @Test
    void clauses_that_refer_to_each_other_in_a_circle_are_not_published() {
        Drafting region = new Drafting();
        String model = region.empty("Kringloop");
        for (String[] article : new String[][]{{"een", "twee"}, {"twee", "drie"}, {"drie", "een"}}) {
            ok(region.manager.post(region.draft(model) + "/articles", """
                    {"article":{"code":"%s","part":"FIXED","state":"LOCKED","optional":false,"heading":"%s",
                     "options":[{"code":"vast","text":"Zie {artikel:%s}."}]}}""".formatted(article[0], article[0], article[1])));
        }

        Answer refused = region.publish(model);

        assertThat(refused.problem()).isEqualTo("model-text-has-problems");
        assertThat(refused.text()).contains("3.1 → 3.2 → 3.3 → 3.1");
    }

    /** Whatever the body of a request holds, a standard article is offered as its model has it, or nothing is offered. */
    @Test
    void no_request_writes_in_a_standard_article() {
        String standard = "Partijen houden geheim wat geheim is.";
        for (String filling : List.of(
                "{\"values\":{\"dagen\":\"30\",\"geheim\":\"Los\"}}",
                "{\"values\":{\"dagen\":\"30\"},\"choices\":{\"geheim\":\"Los\"}}",
                "{\"values\":{\"dagen\":\"30\"},\"choices\":{\"geheim\":\"vast\"},\"leftOut\":[\"geheim\"]}",
                "{\"values\":{\"dagen\":\"30\"},\"deviations\":[{\"articleCode\":\"geheim\",\"text\":\"Los.\",\"reason\":\"Liever zo dan anders.\"}]}",
                "{\"values\":{\"dagen\":\"30\"},\"facts\":{\"PRICE\":\"Los\"},\"articles\":[{\"code\":\"geheim\",\"text\":\"Los\"}]}",
                "{\"values\":{\"dagen\":\"30 dagen. Partijen houden niets geheim\"}}",
                "{\"values\":{\"dagen\":\"{artikel:geheim}\"}}")) {
            String id = they.draft(framework);
            Answer written = they.current(they.head, id).put(they.path + "/" + id + "/draft",
                    "{\"terms\":" + they.subTerms(9_000, NO_FEE) + ",\"filling\":" + filling + "}");
            assertThat(written.status()).as(filling + written).isIn(200, 400);
            Answer offered = they.offerOnly(they.head, id);
            if (offered.status() == 200) {
                for (String form : List.of("html", "contract")) {
                    assertThat(ok(they.sub.get(they.path + "/" + id + "/versions/1/" + form)).text()).as(filling).contains(standard)
                            .doesNotContain("Los", "niets geheim");
                }
            } else {
                assertThat(they.state(they.head, id)).as(filling + offered).isEqualTo("DRAFT");
                assertThat(offered.status()).as(filling + offered).isIn(400, 422);
            }
        }
    }

    private static void amendedTo(String id, long cents) {
        ok(they.head.post(they.path + "/" + id + "/amendments", "{\"reason\":\"Andere prijs\"}"));
        ok(they.write(they.head, id, they.subTerms(cents, NO_FEE), "[]"));
        ok(they.offer(they.head, id));
    }
}

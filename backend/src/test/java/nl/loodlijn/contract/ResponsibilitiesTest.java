package nl.loodlijn.contract;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.ErasedKind;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.PdfJudge;

/** Who does what under an agreement: filled in by the head contractor, read by both parties, the region, and whoever was given a link. */
class ResponsibilitiesTest {
    private static final String FILLED = """
            {"tasks":[{"task":"SAFETY","party":"MUNICIPALITY","how":"Meld zorgen bij het lokale team <b>& co</b>."},{"task":"INTAKE","party":"HEAD","how":"Op dinsdag."}],
             "desks":[{"party":"HEAD","desk":"Aanmeldpunt","phone":"072 123 4567","email":"aanmelden@voorbeeld.nl"},{"party":"SUB","desk":" "}]}""";
    private static Contracting they;
    private static String framework;

    @BeforeAll
    static void aRegionContracts() {
        they = Contracting.inNewRegion();
        framework = they.framework();
    }

    @Test
    void the_head_contractor_fills_in_what_the_text_leaves_open_and_what_was_signed_holds() {
        String id = they.inForce(framework);
        Answer before = ok(they.sub.get(path(id)));
        assertThat(before.text()).contains("\"task\":\"INTAKE\"", "\"agreed\":true");
        assertThat(before.textAt("fills")).isEqualTo("false");
        assertThat(before.textAt("tasks/6/task")).isEqualTo("SAFETY");
        assertThat(before.at("tasks/6").get("party")).isNull();

        Answer written = ok(write(they.head, id, 0, FILLED));

        assertThat(written.textAt("tasks/6/party")).isEqualTo("MUNICIPALITY");
        assertThat(written.textAt("tasks/2/party")).as("signed").isEqualTo("SUB");
        assertThat(written.textAt("tasks/2/how")).isEqualTo("Op dinsdag.");
        assertThat(written.at("desks").size()).isOne();
        assertThat(ok(they.manager.get(path(id))).textAt("tasks/6/how")).startsWith("Meld zorgen");
        assertThat(ok(they.manager.get(they.tenant.path("audit"))).text()).contains("vulde in wie wat doet");
    }

    @Test
    void only_who_commissions_fills_it_in_and_nothing_wrong_is_taken() {
        String id = they.inForce(framework);
        assertThat(write(they.sub, id, 0, FILLED).status()).isEqualTo(403);
        assertThat(write(they.manager, id, 0, FILLED).problem()).isEqualTo("responsibilities-not-yours");
        assertThat(write(they.head, id, 0, "{\"tasks\":[{\"task\":\"SAFETY\",\"how\":\"bsn 123456782\"}],\"desks\":[]}").text())
                .contains("citizen-service-number", "/tasks/0/how");
        assertThat(write(they.head, id, 0, "{\"tasks\":[{\"task\":\"SAFETY\"},{\"task\":\"SAFETY\"}],\"desks\":[]}").text())
                .contains("twice");
        assertThat(write(they.head, id, 0, "{\"tasks\":[],\"desks\":[{\"party\":\"HEAD\",\"email\":\"geen adres\"}]}").text())
                .contains("wrong-form", "/desks/0/email");
        assertThat(write(they.head, id, 0, "{\"tasks\":[],\"desks\":[{\"party\":\"HEAD\",\"phone\":\"javascript:alert(1)\"}]}").text())
                .contains("wrong-form", "/desks/0/phone");
        assertThat(write(they.head, framework, 0, "{\"tasks\":[{\"task\":\"SAFETY\",\"party\":\"SUB\"}],\"desks\":[]}").problem())
                .isEqualTo("responsibilities-no-such-party");
        assertThat(they.head.put(path(id), FILLED).status()).isEqualTo(428);
    }

    @Test
    void of_two_who_write_at_once_one_counts_and_the_other_sees_what_there_is() throws Exception {
        String id = they.inForce(framework);
        List<Callable<Answer>> both = List.of(() -> write(they.head, id, 0, FILLED), () -> write(they.head, id, 0, FILLED));

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> done = threads.invokeAll(both);
            statuses = List.of(done.getFirst().get().status(), done.getLast().get().status());
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        assertThat(write(they.head, id, 0, FILLED).textAt("current/version")).isEqualTo("\"1\"");
    }

    @Test
    void the_card_is_a_pdf_of_one_page_for_either_reader() throws Exception {
        String id = they.inForce(framework);
        ok(write(they.head, id, 0, FILLED));

        for (String reader : List.of("professional", "resident")) {
            Answer card = ok(they.sub.get(path(id) + "/card?reader=" + reader));
            for (PDFAFlavour standard : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                assertThat(PdfJudge.faults(card.bytes(), standard)).as(reader + " " + standard).isEmpty();
            }
            try (var pdf = org.apache.pdfbox.Loader.loadPDF(card.bytes())) {
                assertThat(pdf.getNumberOfPages()).isOne();
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).contains("lokale team <b>& co</b>")
                        .doesNotContain("90,00", "9000");
            }
        }
        assertThat(they.sub.get(path(id) + "/card?reader=iemand").text()).contains("unknown-value");
    }

    @Test
    void who_has_a_link_reads_the_card_without_account_script_cookie_or_price() {
        String id = they.inForce(framework);
        ok(write(they.head, id, 0, FILLED));
        String address = link(they.sub, id, UUID.randomUUID(), 30);

        Answer read = ok(they.server.anonymous().get(address));

        assertThat(read.text()).contains("Wie doet wat", "Veiligheid", "De gemeente waar de inwoner woont", "&lt;b&gt;&amp; co&lt;/b&gt;",
                "tel:0721234567",
                "Stichting Duinrand").doesNotContain("<script", "90,00", "9000", "<b>& co");
        assertThat(read.header("Set-Cookie")).isEmpty();
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.header("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(read.header("Referrer-Policy")).contains("no-referrer");
        assertThat(read.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(ok(they.server.anonymous().get(address + "?voor=inwoner")).text())
                .contains("Wie let op de veiligheid van u en uw kind?");
        assertThat(ok(they.server.anonymous().get(address.replace("/wie-doet-wat/", "/en/who-does-what/"))).text())
                .contains("Who does what", "Safety");
    }

    @Test
    void a_link_stops_when_it_is_withdrawn_when_its_day_passed_and_when_the_agreement_is_over() {
        String id = they.inForce(framework);
        UUID one = UUID.randomUUID();
        String withdrawn = link(they.head, id, one, 30);
        String expired = link(they.head, id, UUID.randomUUID(), 1);
        String over = link(they.head, id, UUID.randomUUID(), 365);
        assertThat(make(they.head, id, one, "Nog eens", 30).problem()).as("its address is told once").isEqualTo("responsibility-link-made");
        assertThat(they.sub.delete(path(id) + "/links/" + one).status()).as("of the other party").isEqualTo(404);

        assertThat(they.manager.delete(path(id) + "/links/" + one).status()).isEqualTo(204);
        assertThat(they.manager.delete(path(id) + "/links/" + one).status()).as("done again").isEqualTo(204);
        they.server.fixtures().execute(
                "update loodlijn.responsibility_link set expires_on = current_date - 100 where tenant_id = ? and agreement_id = ?::uuid "
                        + "and expires_on < current_date + 20",
                they.tenant.id(), id);

        assertThat(they.server.anonymous().get(withdrawn).status()).isEqualTo(404);
        assertThat(they.server.anonymous().get(withdrawn).text()).contains("Deze link werkt niet meer");
        assertThat(they.server.anonymous().get(expired).status()).isEqualTo(404);
        assertThat(they.server.anonymous().get(over).status()).isEqualTo(200);
        ok(they.head.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Wanprestatie\"}"));
        assertThat(they.server.anonymous().get(over).status()).isEqualTo(404);
        assertThat(make(they.head, id, UUID.randomUUID(), "Te laat", 30).problem()).isEqualTo("responsibilities-not-shared");
        assertThat(they.server.anonymous().get("/wie-doet-wat/" + "A".repeat(43)).status()).isEqualTo(404);
        ErasedKind.of(they.server, "responsibility-link");
        assertThat(ok(they.head.get(path(id) + "/links")).at("items").size()).as("the one that expired long ago").isEqualTo(2);
    }

    @Test
    void a_party_sees_its_own_links_and_the_region_all() {
        String id = they.inForce(framework);
        link(they.head, id, UUID.randomUUID(), 30);
        link(they.sub, id, UUID.randomUUID(), 30);

        assertThat(ok(they.head.get(path(id) + "/links")).at("items").size()).isOne();
        assertThat(ok(they.sub.get(path(id) + "/links")).textAt("items/0/partyName")).startsWith("Praktijk Zeewind");
        assertThat(ok(they.manager.get(path(id) + "/links")).at("items").size()).isEqualTo(2);
        assertThat(make(they.manager, id, UUID.randomUUID(), "Regio", 30).problem()).isEqualTo("responsibilities-not-shared");
        assertThat(make(they.head, id, UUID.randomUUID(), "Te lang", 366).text()).contains("out-of-range");
        assertThat(make(they.head, id, UUID.randomUUID(), " ", 30).text()).contains("missing");
    }

    @Test
    void a_care_professional_reads_the_cards_of_the_own_organisation_and_nothing_else_of_an_agreement() {
        String id = they.inForce(framework);
        String offered = they.offered(framework);
        ok(write(they.head, id, 0, FILLED));
        Caller professional = they.tenant.as(Role.CARE_PROFESSIONAL);
        String cards = they.tenant.path("responsibility-cards");

        Answer listed = ok(professional.get(cards));
        Answer card = ok(professional.get(cards + "/" + id));

        assertThat(listed.text()).contains(id, framework, "Praktijk Zeewind").doesNotContain(offered);
        assertThat(card.textAt("tasks/6/how")).startsWith("Meld zorgen");
        assertThat(card.textAt("fills")).isEqualTo("false");
        assertThat(card.text()).doesNotContain("9000", "90,00", "cents");
        assertThat(ok(professional.get(cards + "/" + id + "/pdf?reader=resident")).header("Content-Disposition").orElseThrow())
                .contains("wie-doet-wat-bij-uw-hulp.pdf");
        assertThat(professional.get(cards + "/" + id + "/pdf?reader=iemand").text()).contains("unknown-value");
        assertThat(professional.get(cards + "/" + offered).status()).as("not in force").isEqualTo(404);
        assertThat(professional.get(they.path + "/" + id).status()).isEqualTo(403);
        assertThat(they.head.get(cards).status()).as("reads the whole agreement instead").isEqualTo(403);

        ok(they.head.post(they.path + "/" + id + "/dissolution", "{\"reason\":\"Anders geregeld\"}"));
        assertThat(professional.get(cards + "/" + id).status()).as("over").isEqualTo(404);
    }

    @Test
    void a_care_professional_of_another_organisation_or_region_finds_no_card() {
        String id = they.inForce(framework);
        Caller professional = they.server.newPerson("prof-" + UUID.randomUUID() + "@voorbeeld.nl");
        UUID organisation = they.server.fixtures().id("insert into loodlijn.organisation (name) values (?) returning id",
                "Ander " + UUID.randomUUID());
        they.server.fixtures().execute("""
                insert into loodlijn.membership (tenant_id, person_id, party_kind, party_id, role, valid_from)
                values (?, ?, 'ORGANISATION', ?, 'CARE_PROFESSIONAL', current_date - 1)""", they.tenant.id(),
                they.server.personOf(professional), organisation);
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(professional.get("/api/v1/me").text()).contains(they.tenant.slug()));
        NewTenant elsewhere = they.server.newTenant();

        assertThat(ok(professional.get(they.tenant.path("responsibility-cards"))).at("items").size()).isZero();
        assertThat(professional.get(they.tenant.path("responsibility-cards/" + id)).status()).isEqualTo(404);
        Caller ofElsewhere = elsewhere.as(Role.CARE_PROFESSIONAL);
        assertThat(ok(ofElsewhere.get(elsewhere.path("responsibility-cards"))).at("items").size()).isZero();
        assertThat(ofElsewhere.get(elsewhere.path("responsibility-cards/" + id)).status()).isEqualTo(404);
    }

    @Test
    void cards_come_page_by_page_without_gaps_or_doubles() {
        String first = they.inForce(framework);
        String second = they.inForce(framework);
        Caller professional = they.tenant.as(Role.CARE_PROFESSIONAL);
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            Answer page = ok(professional.get(they.tenant.path("responsibility-cards?limit=1" + after)));
            seen.add(page.textAt("items/0/agreementId"));
            after = page.has("next") ? "&after=" + page.textAt("next") : "";
        } while (!after.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().contains(first, second, framework);
    }

    @Test
    void who_is_no_party_finds_nothing() {
        String id = they.inForce(framework);
        assertThat(they.sub.get(path(framework)).status()).isEqualTo(404);
        assertThat(they.sub.get(path(framework) + "/card").status()).isEqualTo(404);
        assertThat(they.sub.get(path(framework) + "/links").status()).isEqualTo(404);
        assertThat(they.tenant.as(Role.CARE_PROFESSIONAL).get(path(id)).status()).isEqualTo(403);
        assertThat(they.server.newTenant().as(Role.CONTRACT_MANAGER).get(path(id)).status()).isEqualTo(404);
    }

    private static String link(Caller by, String id, UUID link, int days) {
        return URI.create(ok(make(by, id, link, "Wijkteam", days)).textAt("address")).getPath();
    }

    private static Answer make(Caller by, String id, UUID link, String label, int days) {
        return by.put(path(id) + "/links/" + link, "{\"label\":\"" + label + "\",\"days\":" + days + "}");
    }

    private static Answer write(Caller by, String id, int seen, String body) {
        return by.with("If-Match", "\"" + seen + "\"").put(path(id), body);
    }

    private static String path(String id) {
        return they.path + "/" + id + "/responsibilities";
    }
}

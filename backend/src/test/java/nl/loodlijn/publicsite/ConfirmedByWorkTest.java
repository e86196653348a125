package nl.loodlijn.publicsite;

import static nl.loodlijn.admission.Applicant.ok;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.contract.Contracting;
import nl.loodlijn.platform.calendar.Netherlands;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What the public site says is confirmed by work that is done anyhow, and says when that was; who does what follows from agreements in force. */
class ConfirmedByWorkTest {
    private final TestServer server = TestServer.running();

    @Test
    void keeping_an_offer_and_how_its_provider_is_reached_confirms_it() {
        NewTenant tenant = server.newTenant();
        UUID provider = provider(tenant.id(), server.fixtures().organisation("Praktijk Zeewind"));
        String offer = server.fixtures().value("select id::text from loodlijn.listing where tenant_id = ?", tenant.id());
        var sub = tenant.as(Role.SUBCONTRACTOR);

        longAgo(tenant.id());
        ok(sub.with("If-Match", sub.get(tenant.path("offers/" + offer)).header("ETag").orElseThrow())
                .put(tenant.path("offers/" + offer + "/figures"), "{\"waitIntakeWeeks\":3}"));
        assertThat(confirmed(tenant.id())).isEqualTo(today().toString());

        longAgo(tenant.id());
        server.fixtures().execute("update loodlijn.provider set phone = '072 123 45 67', updated_at = now() where id = ?", provider);
        assertThat(confirmed(tenant.id())).as("how it is reached").isEqualTo(today().toString());

        longAgo(tenant.id());
        server.fixtures().execute(
                "update loodlijn.provider set compact_name = compact_name, version = version + 1, updated_at = now() where id = ?",
                provider);
        assertThat(confirmed(tenant.id())).as("anything else about it").isEqualTo(today().minusDays(100).toString());
    }

    @Test
    void an_agreement_and_a_report_confirm_the_offers_of_both_and_who_does_what_stands_on_their_pages() {
        Contracting they = Contracting.inNewRegion();
        provider(they.tenant.id(), they.headId);
        UUID sub = server.fixtures().id("select id from loodlijn.provider where tenant_id = ? and organisation_id = ? limit 1",
                they.tenant.id(),
                they.subId);
        listing(they.tenant.id(), sub);
        String framework = they.framework();
        longAgo(they.tenant.id());

        String id = they.inForce(framework);

        assertThat(server.fixtures().value(
                "select string_agg(distinct confirmed_on::text, ',') from loodlijn.published_listing where tenant_id = ?",
                they.tenant.id())).isEqualTo(today().toString());
        server.fixtures().execute("update loodlijn.published_relation set works_from = ?::date where tenant_id = ?", today().toString(),
                they.tenant.id());
        String page = "/aanbieder/" + they.tenant.slug() + "/" + sub;
        assertThat(read(page)).contains("Wie doet wat?</h2>", "Met wie hebt u het eerste gesprek?", "Bevestigd op")
                .doesNotContain("Wie let op de veiligheid", "verouderd");

        String matrix = they.path + "/" + id + "/responsibilities";
        ok(they.head.with("If-Match", "\"0\"").put(matrix, """
                {"tasks":[{"task":"SAFETY","party":"MUNICIPALITY","how":"Meld het bij de balie."},{"task":"INTAKE","party":"HEAD","how":"Dinsdag"}],
                 "desks":[{"party":"HEAD","desk":"Aanmeldpunt","phone":"072 123 4567","email":"aanmelden@voorbeeld.nl"}]}"""));
        assertThat(read(page)).contains("Wie let op de veiligheid van u en uw kind?</dt><dd>Uw gemeente</dd>")
                .doesNotContain("Meld het bij de balie", "Aanmeldpunt", "aanmelden@voorbeeld.nl", "Dinsdag");
        assertThat(read(page.replace("/aanbieder/", "/en/provider/"))).contains("Who looks after the safety of you and your child?",
                "Your municipality");

        server.fixtures().execute("delete from loodlijn.published_relation where tenant_id = ?", they.tenant.id());
        assertThat(read(page)).as("who is not in the public register is not named here").doesNotContain("Wie doet wat?</h2>");
    }

    @Test
    void what_was_not_confirmed_says_so_on_page_and_in_open_data() {
        NewTenant tenant = server.newTenant();
        UUID provider = provider(tenant.id(), server.fixtures().organisation("Praktijk Zeewind"));
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?, 'GM0373', date '2020-01-01')",
                tenant.id());
        String page = "/aanbieder/" + tenant.slug() + "/" + provider;
        assertThat(read(page)).contains("Bevestigd op");
        server.fixtures().execute("update loodlijn.published_listing set confirmed_on = ?::date where tenant_id = ?",
                today().minusDays(60).toString(),
                tenant.id());
        assertThat(read(page)).contains("Misschien verouderd: voor het laatst bevestigd op").doesNotContain("Let op: verouderd.");

        longAgo(tenant.id());

        assertThat(read(page)).contains("<strong>Let op: verouderd.</strong> Voor het laatst bevestigd op");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0373&hulp=zeilvaartkunde").text()).contains("Let op: verouderd.");
        assertThat(server.anonymous().get("/en/who-helps?where=GM0373&help=zeilvaartkunde").text()).contains("Note: outdated.");
        String offer = server.fixtures().value("select id::text from loodlijn.listing where tenant_id = ?", tenant.id());
        var open = server.anonymous().get("/api/public/v1/services/" + offer);
        assertThat(open.textAt("confirmedOn")).isEqualTo(today().minusDays(100).toString());
        assertThat(open.textAt("outdated")).isEqualTo("true");
        assertThat(server.anonymous().get("/api/public/oruk/v3/services/" + offer).textAt("assured_date"))
                .isEqualTo(today().minusDays(100).toString());
    }

    private UUID provider(UUID tenant, UUID organisation) {
        UUID provider = server.fixtures().id(
                "insert into loodlijn.provider (tenant_id, name, organisation_id) values (?, 'Praktijk Bevestigd', ?) returning id", tenant,
                organisation);
        listing(tenant, provider);
        return provider;
    }

    private void listing(UUID tenant, UUID provider) {
        server.fixtures().execute(
                "insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, public) values (?, ?, 'Zeilvaartkunde', '{GM0373}', true)",
                tenant, provider);
    }

    private void longAgo(UUID tenant) {
        server.fixtures().execute("update loodlijn.published_listing set confirmed_on = ?::date where tenant_id = ?",
                today().minusDays(100).toString(),
                tenant);
    }

    private String confirmed(UUID tenant) {
        return server.fixtures().value("select confirmed_on::text from loodlijn.published_listing where tenant_id = ?", tenant);
    }

    private String read(String page) {
        String moved = server.anonymous().get(page).header("Location").orElse(page);
        return server.anonymous().get(java.net.URI.create(moved).getPath()).text();
    }

    private LocalDate today() {
        return Netherlands.today(server.clock());
    }
}

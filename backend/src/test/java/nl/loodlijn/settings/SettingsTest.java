package nl.loodlijn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.Eventually;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** What a tenant decides for itself. */
class SettingsTest {
    private static final String DECIDED = """
            {"name":"Regio Voorbeeld","accentLight":"#1f6b45","answerDays":10,"additionDays":14,"decisionDays":56,"staleDays":14,
             "consortiumDays":42,"closingDays":[{"day":"2027-05-14","name":"Brugdag"}],"objection":"AWB_OBJECTION"}""";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller admin = tenant.as(Role.REGION_ADMIN);
    private final String path = tenant.path("settings");

    @Test
    void a_new_tenant_has_decided_nothing_yet() {
        Answer settings = admin.get(path);

        assertThat(settings.status()).isEqualTo(200);
        assertThat(settings.header("ETag")).contains("\"0\"");
        assertThat(settings.textAt("name")).isEqualTo("Regio voor een test");
        assertThat(settings.has("staleDays")).isFalse();
        assertThat(settings.has("closingDays")).isFalse();
    }

    @Test
    void what_is_decided_can_be_read_by_every_member() {
        Answer changed = admin.with("If-Match", "\"0\"").put(path, DECIDED);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        Answer read = tenant.as(Role.HEAD_CONTRACTOR).get(path);
        assertThat(read.textAt("name")).isEqualTo("Regio Voorbeeld");
        assertThat(read.textAt("accentLight")).isEqualTo("#1f6b45");
        assertThat(read.textAt("accentDark")).as("made from the light one").matches("#[0-9a-f]{6}");
        assertThat(read.textAt("decisionDays")).isEqualTo("56");
        assertThat(read.textAt("closingDays/0/name")).isEqualTo("Brugdag");
        assertThat(read.textAt("objection")).isEqualTo("AWB_OBJECTION");
        assertThat(read.textAt("updatedBy")).startsWith("Persoon region_admin");
        Eventually.holds(Duration.ofSeconds(10), () -> assertThat(admin.get("/api/v1/me").text()).contains("Regio Voorbeeld"));
    }

    @Test
    void of_two_administrators_at_once_the_second_is_shown_what_the_first_decided() {
        Caller other = tenant.as(Role.REGION_ADMIN);
        String tag = admin.get(path).header("ETag").orElseThrow();
        assertThat(other.with("If-Match", tag).put(path, DECIDED).status()).isEqualTo(200);

        Answer refused = admin.with("If-Match", tag).put(path, DECIDED.replace("Regio Voorbeeld", "Regio Anders"));

        assertThat(refused.problem()).isEqualTo("precondition-failed");
        assertThat(refused.textAt("current/name")).isEqualTo("Regio Voorbeeld");
        assertThat(refused.header("ETag")).contains("\"1\"");
        assertThat(admin.put(path, DECIDED).problem()).isEqualTo("precondition-required");
        assertThat(admin.get(path).textAt("name")).isEqualTo("Regio Voorbeeld");
    }

    @Test
    void only_an_administrator_decides() {
        for (Role role : new Role[]{Role.CONTRACT_MANAGER, Role.HEAD_CONTRACTOR}) {
            Caller caller = tenant.as(role).with("If-Match", "\"0\"");
            assertThat(caller.put(path, DECIDED).problem()).isEqualTo("permission-missing");
            assertThat(caller.delete(path + "/logo").problem()).isEqualTo("permission-missing");
            assertThat(caller.get(path + "/start").problem()).isEqualTo("permission-missing");
        }
        assertThat(server.anonymous().get(path).problem()).isEqualTo("not-signed-in");
        assertThat(server.as(Role.REGION_ADMIN, "twente").with("If-Match", "\"0\"").put(path, DECIDED).problem())
                .isEqualTo("unknown-tenant");
    }

    @Test
    void every_field_that_is_wrong_is_named() {
        Answer refused = admin.with("If-Match", "\"0\"").put(path, """
                {"name":" ","accentLight":"#ffe000","accentDark":"groen","answerDays":0,"staleDays":1000,"consortiumDays":0,
                 "closingDays":[{"day":"2027-05-14","name":"Brugdag"},{"day":"2027-05-14","name":""}]}""");

        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.text()).contains("/name", "\"accent-contrast\"", "de kleur die er het dichtst bij ligt", "/accentDark",
                "/answerDays",
                "/staleDays", "/consortiumDays", "/closingDays/1/name", "/closingDays/1/day");
        assertThat(admin.get(path).header("ETag")).contains("\"0\"");
    }

    @Test
    void a_colour_can_be_tried_before_it_is_saved() {
        Answer tried = admin.get(path + "/accent?colour=%23ffe000");

        assertThat(tried.textAt("light/readable")).isEqualTo("false");
        assertThat(tried.textAt("dark/readable")).isEqualTo("true");
        assertThat(tried.textAt("dark/nearest")).isEqualTo("#ffe000");
        assertThat(admin.get(path + "/accent?colour=geel").problem()).isEqualTo("invalid-input");
    }

    @Test
    void the_stale_period_decides_what_is_called_stale_in_the_search_and_on_the_public_page() {
        String provider = "Praktijk " + UUID.randomUUID();
        LocalDate measured = LocalDate.ofInstant(server.clock().instant(), java.time.ZoneId.of("Europe/Amsterdam")).minusDays(20);
        server.fixtures().execute(
                "insert into loodlijn.tenant_municipality (tenant_id, municipality_code, valid_from) values (?::uuid, 'GM0737', date '2020-01-01')",
                tenant.id());
        UUID id = server.fixtures().id("insert into loodlijn.provider (tenant_id, name) values (?::uuid, ?) returning id", tenant.id(),
                provider);
        server.fixtures().execute("""
                insert into loodlijn.listing (tenant_id, provider_id, title, municipality_codes, wait_intake_weeks, wait_kind, wait_measured_on)
                values (?::uuid, ?::uuid, 'Gezinshulp', '{GM0737}', 4, 'concrete', ?)""", tenant.id(), id, measured);
        String search = tenant.path("shortlist/listings");
        assertThat(admin.get(search).textAt("items/0/waitStale")).isEqualTo("false");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0737").text()).contains(provider).doesNotContain("kan nu anders zijn");

        admin.with("If-Match", "\"0\"").put(path, DECIDED);

        assertThat(admin.get(search).textAt("items/0/waitStale")).isEqualTo("true");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0737").text()).contains(provider, "kan nu anders zijn");
        assertThat(admin.get(tenant.path("shortlist/export?format=csv")).text()).containsPattern("(?m)" + provider + ".*ja");
    }

    @Test
    void the_guided_start_sees_what_is_there() {
        Answer before = admin.get(path + "/start");
        assertThat(before.textAt("complete")).isEqualTo("false");
        assertThat(before.text()).contains("{\"step\":\"MUNICIPALITIES\",\"ready\":false,\"optional\":false,\"done\":0,\"of\":1}");

        admin.with("If-Match", "\"0\"").put(path, DECIDED);
        tenant.as(Role.CONTRACT_MANAGER);
        String municipality = admin.post(path + "/municipalities", "{\"code\":\"GM0361\",\"validFrom\":\"2026-01-01\"}").textAt("id");
        assertThat(admin.get(path + "/start").textAt("complete")).isEqualTo("false");
        admin.with("If-Match", "\"0\"").put(path + "/municipalities/" + municipality + "/desk",
                "{\"team\":{\"name\":\"Wijkteam\",\"phone\":\"14 072\"},\"complaint\":{},\"adviser\":{}}");

        Answer after = admin.get(path + "/start");
        assertThat(after.textAt("complete")).as("the logo is optional: " + after).isEqualTo("true");
    }
}

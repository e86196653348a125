package nl.loodlijn.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

class MunicipalitySettingsTest {
    private static final String DESK = """
            {"team":{"name":"Wijkteam De Brug (voorbeeld)","phone":"14 072","email":"wijkteam@voorbeeld.nl","address":"Markt 1, Plaats",
                     "website":"https://www.voorbeeld.nl/wijkteam","hours":"maandag tot en met vrijdag van 9 tot 17 uur"},
             "complaint":{"route":"Bel of mail de klachtencoördinator.","website":"https://voorbeeld.nl/klacht"},
             "adviser":{"name":"Zorgbelang (voorbeeld)","phone":"0800 1234"}}""";

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();
    private final Caller admin = tenant.as(Role.REGION_ADMIN);
    private final String path = tenant.path("settings/municipalities");

    @Test
    void a_municipality_joins_and_leaves() {
        Answer joined = admin.post(path, "{\"code\":\"GM0437\",\"validFrom\":\"2026-01-01\"}");
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0437").text()).contains("Regio voor een test");

        Answer left = admin.with("If-Match", "\"1\"").put(path + "/" + joined.textAt("id"),
                "{\"validFrom\":\"2026-01-01\",\"validUntil\":\"2026-02-01\"}");
        assertThat(left.textAt("validUntil")).isEqualTo("2026-02-01");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0437").text()).doesNotContain("Regio voor een test");
        assertThat(admin.get(path).textAt("items/0/name")).isEqualTo("Ouder-Amstel");
    }

    @Test
    void dates_that_overlap_are_refused_and_those_that_follow_are_not() {
        admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2020-01-01\",\"validUntil\":\"2022-12-31\"}");

        Answer overlapping = admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2022-12-31\"}");
        assertThat(overlapping.text()).contains("overlapping-dates", "Laat de perioden op elkaar aansluiten");
        Answer next = admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2023-01-01\"}");
        assertThat(next.status()).isEqualTo(201);
        assertThat(admin.with("If-Match", "\"1\"").put(path + "/" + next.textAt("id"), "{\"validFrom\":\"2022-06-01\"}").text())
                .contains("overlapping-dates");
    }

    @Test
    void what_is_no_municipality_then_or_ends_before_it_begins_is_refused() {
        assertThat(admin.post(path, "{\"code\":\"GM9999\",\"validFrom\":\"2026-01-01\"}").text()).contains("no-municipality-then");
        assertThat(admin.post(path, "{\"code\":\"Alkmaar\",\"validFrom\":\"2026-01-01\"}").text()).contains("not-a-municipality");
        assertThat(admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2026-01-01\",\"validUntil\":\"2025-01-01\"}").text())
                .contains("ends-before-it-begins");
        assertThat(admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"0026-01-01\"}").text()).contains("far-away");
    }

    @Test
    void citizens_read_whom_they_can_turn_to() {
        String id = admin.post(path, "{\"code\":\"GM0579\",\"validFrom\":\"2026-01-01\"}").textAt("id");
        assertThat(server.anonymous().get("/wie-helpt?waar=GM0579").text()).contains("Daar is een lokaal team", "Jeugdstem");

        Answer changed = admin.with("If-Match", "\"0\"").put(path + "/" + id + "/desk", DESK);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"1\"");

        String page = server.anonymous().get("/wie-helpt?waar=GM0579").text();
        assertThat(page).contains("Wijkteam De Brug (voorbeeld)", "href=\"tel:14072\"", "mailto:wijkteam@voorbeeld.nl", "Markt 1, Plaats",
                "maandag tot en met vrijdag", "klachtenco\u00f6rdinator", "Zorgbelang (voorbeeld)").doesNotContain("Jeugdstem");
        assertThat(server.anonymous().get("/en/who-helps?where=GM0579").text()).contains("Start with the local team", "Wijkteam De Brug");
    }

    @Test
    void of_two_administrators_who_fill_in_a_desk_the_second_is_shown_what_the_first_did() {
        String desk = path + "/" + admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2026-01-01\"}").textAt("id") + "/desk";
        Caller other = tenant.as(Role.REGION_ADMIN);
        assertThat(admin.get(desk).header("ETag")).contains("\"0\"");
        assertThat(other.with("If-Match", "\"0\"").put(desk, DESK).status()).isEqualTo(200);

        Answer refused = admin.with("If-Match", "\"0\"").put(desk, DESK.replace("De Brug", "De Sluis"));

        assertThat(refused.problem()).isEqualTo("precondition-failed");
        assertThat(refused.textAt("current/team/name")).isEqualTo("Wijkteam De Brug (voorbeeld)");
        assertThat(admin.with("If-Match", "\"1\"").put(desk, DESK.replace("De Brug", "De Sluis")).textAt("version")).isEqualTo("\"2\"");
    }

    @Test
    void ways_to_reach_somebody_that_lead_nowhere_are_refused() {
        String desk = path + "/" + admin.post(path, "{\"code\":\"GM0361\",\"validFrom\":\"2026-01-01\"}").textAt("id") + "/desk";

        Answer refused = admin.with("If-Match", "\"0\"").put(desk, """
                {"team":{"name":"Wijkteam","phone":"bel ons","email":"wijkteam","website":"javascript:alert(1)"},
                 "complaint":{"website":"http://voorbeeld.nl"},"adviser":{}}""");

        assertThat(refused.text()).contains("/team/phone", "/team/email", "/team/website", "/complaint/website");
    }

    @Test
    void a_municipality_of_another_tenant_is_not_found() {
        NewTenant other = server.newTenant();
        String theirs = other.as(Role.REGION_ADMIN)
                .post(other.path("settings/municipalities"), "{\"code\":\"GM0361\",\"validFrom\":\"2026-01-01\"}")
                .textAt("id");

        assertThat(admin.with("If-Match", "\"1\"").put(path + "/" + theirs, "{\"validFrom\":\"2026-01-01\"}").problem())
                .isEqualTo("not-found");
        assertThat(admin.get(path + "/" + theirs + "/desk").problem()).isEqualTo("not-found");
        assertThat(admin.with("If-Match", "\"0\"").put(path + "/" + theirs + "/desk", DESK).problem()).isEqualTo("not-found");
        assertThat(admin.get(path).at("items").size()).isZero();
    }
}

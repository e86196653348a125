package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** What anybody reads of open data, and how it is answered. */
class OpenDataTest {
    private static final String V1 = "/api/public/v1";
    private final PublicRegion region = new PublicRegion();
    private final Caller anyone = region.anyone;

    @Test
    void a_service_tells_what_is_public_of_an_offer_and_nothing_else() {
        UUID provider = region.provider("Praktijk Zilvermeeuw");
        UUID id = region.service(provider, "Traumabehandeling");

        Answer service = get("/services/" + id);

        assertThat(service.status()).isEqualTo(200);
        assertThat(service.textAt("provider/name")).isEqualTo("Praktijk Zilvermeeuw");
        assertThat(service.textAt("region/id")).isEqualTo(region.tenant.slug());
        assertThat(service.textAt("waitingTime/intakeWeeks")).isEqualTo("8.5");
        assertThat(service.at("waitingTime/stale").getBooleanValue()).isTrue();
        assertThat(service.textAt("confirmedOn")).isEqualTo("2020-03-04");
        assertThat(service.at("outdated").getBooleanValue()).isTrue();
        assertThat(service.textAt("categories/0")).isEqualTo("45");
        assertThat(service.at("municipalities").size()).as("GM0363 is no municipality of the region").isEqualTo(1);
        assertThat(service.text()).doesNotContain("eheim");
    }

    @Test
    void what_is_not_known_is_left_out() {
        Answer service = get("/services/" + region.bareService(region.provider("Praktijk Stil"), "Hulp"));

        assertThat(service.text()).doesNotContain("null", "waitingTime", "ageFrom", "takesNobody", "wheelchairAccessible");
        assertThat(service.at("outdated").getBooleanValue()).isFalse();
    }

    @Test
    void a_change_and_a_confirmation_are_a_confirmation_and_a_merge_of_providers_is_none() {
        UUID id = region.service(region.provider("Praktijk Oud"), "Hulp");
        UUID other = region.provider("Praktijk Nieuw");
        region.server.fixtures().execute(
                "update loodlijn.listing set provider_id = ?, updated_at = timestamptz '2021-01-01 12:00Z' where id = ?", other, id);
        assertThat(get("/services/" + id).textAt("confirmedOn")).isEqualTo("2020-03-04");

        region.server.fixtures().execute(
                "update loodlijn.listing set title = 'Anders', updated_at = timestamptz '2022-05-31 22:30Z' where id = ?", id);
        assertThat(get("/services/" + id).textAt("confirmedOn")).as("in the Netherlands it was the next day").isEqualTo("2022-06-01");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"municipality=GM0399,municipality=GM0373", "law=JEUGDWET,law=WMO", "category=45,category=46", "age=17,age=18",
            "age=4,age=3",
            "postcode4=1851,postcode4=9711"})
    void services_and_waiting_times_are_found_by_what_they_are(String asked, String other) {
        UUID id = region.service(region.provider("Praktijk Zoek"), "Hulp");
        String in = "region=" + region.tenant.slug() + "&";

        for (String list : List.of("/services?", "/waiting-times?")) {
            assertThat(get(list + in + asked).text()).as(list + asked).contains(id.toString());
            assertThat(get(list + in + other).at("items").size()).as(list + other).isZero();
        }
    }

    @Test
    void waiting_times_leave_out_services_of_which_nothing_is_known() {
        UUID provider = region.provider("Praktijk Wacht");
        UUID known = region.service(provider, "Met");
        region.bareService(provider, "Zonder");

        Answer waits = get("/waiting-times?provider=" + provider);

        assertThat(waits.at("items").size()).isEqualTo(1);
        assertThat(waits.textAt("items/0/service")).isEqualTo(known.toString());
        assertThat(waits.textAt("items/0/waitingTime/treatmentWeeks")).isEqualTo("12.0");
        assertThat(waits.textAt("items/0/waitingTime/measuredOn")).isEqualTo("2020-03-03");
    }

    @Test
    void a_provider_a_region_and_a_municipality_lead_to_each_other() {
        UUID provider = region.provider("Praktijk Wegwijs");
        region.service(provider, "Een");
        region.bareService(provider, "Twee");

        Answer found = get("/providers/" + provider);
        assertThat(found.textAt("services")).isEqualTo("2");
        assertThat(found.textAt("page")).endsWith("/aanbieder/" + region.tenant.slug() + "/" + provider + "/praktijk-wegwijs");
        assertThat(get("/providers?municipality=GM0399&limit=100&region=" + region.tenant.slug()).text()).contains(provider.toString());
        Answer municipality = get("/municipalities/GM0399");
        assertThat(municipality.textAt("name")).isEqualTo("Heiloo");
        assertThat(municipality.text()).contains(region.tenant.slug());
        assertThat(everything("/regions")).anyMatch(row -> row.contains("\"" + region.tenant.slug() + "\"") && row.contains("GM0399"));
    }

    @Test
    void relations_are_those_of_the_day_that_is_asked_for() {
        UUID head = region.provider("Stichting Hoofdzaak");
        UUID sub = region.provider("Praktijk Onderdeel");
        region.bareService(head, "Hulp");
        region.relation(head, sub, "current_date + 30");
        String ours = "/relations?region=" + region.tenant.slug();

        assertThat(get(ours).at("items").size()).isZero();
        Answer later = get(ours + "&validOn=2099-01-01&municipality=GM0399");
        assertThat(later.textAt("items/0/head/name")).isEqualTo("Stichting Hoofdzaak");
        assertThat(later.textAt("items/0/head/provider")).isEqualTo(head.toString());
        assertThat(later.textAt("items/0/subcontractor/name")).isEqualTo("Praktijk Onderdeel");
        assertThat(later.text()).as("without an offer it is on no list").doesNotContain(sub.toString());
        assertThat(later.text()).as("no id of the register").doesNotContain(region.server.fixtures()
                .value("select subcontracting_id from loodlijn.published_relation where tenant_id = ?", region.tenant.id()));
    }

    @Test
    void a_region_that_buys_for_nobody_any_more_is_absent() {
        UUID head = region.provider("Stichting Weg");
        UUID id = region.service(head, "Hulp");
        region.relation(head, region.provider("Praktijk Weg"), "date '2020-01-01'");
        String ours = "?region=" + region.tenant.slug();
        assertThat(get("/relations" + ours).at("items").size()).isEqualTo(1);
        region.stops();

        assertThat(get("/services/" + id).status()).isEqualTo(404);
        assertThat(get("/providers/" + head).status()).isEqualTo(404);
        for (String list : List.of("/services", "/providers", "/relations", "/waiting-times")) {
            assertThat(get(list + ours).at("items").size()).as(list).isZero();
        }
        assertThat(everything("/regions")).noneMatch(row -> row.contains(region.tenant.slug()));
    }

    @Test
    void an_offer_that_is_no_longer_public_is_gone() {
        UUID id = region.service(region.provider("Praktijk Dicht"), "Hulp");
        region.server.fixtures().execute("update loodlijn.listing set public = false where id = ?", id);

        assertThat(get("/services/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_list_is_read_to_its_end_page_by_page() {
        UUID provider = region.provider("Praktijk Veel");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(region.bareService(provider, "Hulp " + i).toString());
        }

        List<String> read = new ArrayList<>();
        String next = "/services?limit=2&provider=" + provider;
        while (next != null) {
            Answer page = get(next);
            for (int i = 0; i < page.at("items").size(); i++) {
                read.add(page.textAt("items/" + i + "/id"));
            }
            String link = page.header("Link").orElse(null);
            assertThat(page.has("next")).isEqualTo(link != null);
            next = link == null ? null : link.substring(1, link.indexOf('>')).substring(V1.length());
        }

        assertThat(read).containsExactlyElementsOf(made.stream().sorted().toList());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"/services?region=Twente,region", "/services?provider=1,provider", "/services?municipality=Alkmaar,municipality",
            "/services?municipality=GM0361%00,municipality", "/services?postcode4=0123,postcode4", "/services?postcode4=1811AB,postcode4",
            "/services?law=%3Cscript%3Ealert(1)%3C/script%3E,law", "/services?category=4,category", "/services?age=-1,age",
            "/services?age=121,age", "/services?age=99999999999999999999,age", "/relations?validOn=2026-02-30,validOn",
            "/relations?validOn=gisteren,validOn", "/waiting-times?after=%3Cscript%3E,after", "/providers?limit=0,limit"})
    void what_cannot_be_read_is_refused_by_name_and_is_not_said_back(String path, String parameter) {
        Answer refused = get(path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-input");
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo(parameter);
        assertThat(refused.textAt("detail")).contains(parameter);
        assertThat(refused.text()).doesNotContain("<script", "alert");
        assertThat(refused.header("API-Version")).contains("1.0.0");
        assertThat(refused.header("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (String path : List.of("/services/" + UUID.randomUUID(), "/services/x", "/providers/" + UUID.randomUUID(),
                "/municipalities/GM9999",
                "/municipalities/Alkmaar", "/contracts/x", "/onzin", "/services/", "/")) {
            Answer missing = get(path);
            assertThat(missing.status()).as(path).isEqualTo(404);
            assertThat(missing.problem()).isEqualTo("not-found");
            assertThat(missing.textAt("detail")).isNotBlank();
            assertThat(missing.header("API-Version")).contains("1.0.0");
        }
    }

    @Test
    void who_has_it_already_gets_no_body() {
        region.service(region.provider("Praktijk Bewaard"), "Hulp");
        String list = "/services?region=" + region.tenant.slug();
        for (String path : List.of("/municipalities", "/municipalities/GM0399", "/regions", list, "/contracts", "/openapi.json")) {
            Answer first = get(path);
            String tag = first.header("ETag").orElseThrow();
            assertThat(tag).as("strong").startsWith("\"");
            assertThat(first.header("Cache-Control").orElse("")).startsWith("public, max-age=");
            Answer again = anyone.with("If-None-Match", "\"anders\", W/" + tag).get(V1 + path);
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.bytes()).isEmpty();
            assertThat(again.header("ETag")).contains(tag);
        }
        String before = get(list).header("ETag").orElseThrow();
        region.bareService(region.provider("Praktijk Erbij"), "Hulp");
        assertThat(anyone.with("If-None-Match", before).get(V1 + list).status()).isEqualTo(200);
    }

    @Test
    void any_site_may_ask_for_open_data_and_for_nothing_else() {
        Caller site = anyone.with("Origin", "https://www.elders.nl").with("Access-Control-Request-Method", "GET");

        Answer allowed = site.body("OPTIONS", V1 + "/services", "text/plain", new byte[0]);
        assertThat(allowed.status()).isEqualTo(204);
        assertThat(allowed.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(allowed.header("Access-Control-Allow-Methods").orElse("")).contains("GET");
        assertThat(allowed.header("Access-Control-Allow-Headers").orElse("")).contains("If-None-Match");
        assertThat(site.get(V1 + "/regions").header("Access-Control-Allow-Credentials")).isEmpty();
        for (String elsewhere : List.of("/api/v1/me", "/wie-helpt")) {
            assertThat(site.get(elsewhere).header("Access-Control-Allow-Origin")).as(elsewhere).isEmpty();
        }
    }

    @Test
    void nothing_is_written_here() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(anyone.body(method, V1 + "/services", "application/json", "{}".getBytes()).status()).as(method).isEqualTo(405);
        }
    }

    @Test
    void a_client_that_asks_too_often_waits_and_another_does_not() {
        Caller eager = region.client();
        Answer first = eager.get(V1 + "/openapi.json");
        int left = Integer.parseInt(first.header("RateLimit-Remaining").orElseThrow());
        assertThat(first.header("RateLimit-Limit")).contains("600");
        Caller knowing = eager.with("If-None-Match", "*");
        for (int i = 0; i < left; i++) {
            assertThat(knowing.get(V1 + "/openapi.json").status()).isEqualTo(304);
        }

        Answer refused = knowing.get(V1 + "/openapi.json");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Remaining")).contains("0");
        assertThat(refused.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(region.client().get(V1 + "/regions").status()).isEqualTo(200);
    }

    private List<String> everything(String list) {
        List<String> rows = new ArrayList<>();
        String next = list + "?limit=100";
        while (next != null) {
            Answer page = get(next);
            page.at("items").values().forEach(row -> rows.add(Json.text(row)));
            String link = page.header("Link").orElse(null);
            next = link == null ? null : link.substring(1, link.indexOf('>')).substring(V1.length());
        }
        return rows;
    }

    private Answer get(String path) {
        return anyone.get(V1 + path);
    }
}

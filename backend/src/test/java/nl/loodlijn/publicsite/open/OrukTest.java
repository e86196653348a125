package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** Open data as Open Referral UK 3.0. */
class OrukTest {
    private static final String V3 = "/api/public/oruk/v3";
    private static final Map<String, String> SCHEMAS = Map.of("services", "compiled/service_list.json", "organizations",
            "compiled/organization_list.json", "service_at_locations", "compiled/service_at_location_list.json", "taxonomies",
            "taxonomy.json",
            "taxonomy_terms", "taxonomy_term.json");
    private static final Map<String, List<String>> SCHEMAS_OF_ONE = Map.of("services", List.of("compiled/service.json"), "organizations",
            List.of("compiled/organization.json"), "service_at_locations",
            List.of("compiled/service_at_location.json", "compiled/service.json"),
            "taxonomies", List.of("taxonomy.json"), "taxonomy_terms", List.of("taxonomy_term.json"));

    private final PublicRegion region = new PublicRegion();
    private final Caller anyone = region.anyone;

    @Test
    void it_says_what_it_is() {
        for (String path : List.of("", "/")) {
            Answer about = get(path);
            assertThat(about.textAt("version")).isEqualTo("HSDS-UK-3.0");
            assertThat(about.textAt("profile")).startsWith("https://");
            assertThat(anyone.get(about.textAt("openapi_url")).textAt("openapi")).startsWith("3.1");
            assertThat(about.header("Access-Control-Allow-Origin")).contains("*");
        }
    }

    @Test
    void a_service_says_when_it_was_last_confirmed_and_what_is_the_matter_with_it() {
        UUID provider = region.provider("Praktijk Zilvermeeuw");
        UUID id = region.service(provider, "Traumabehandeling");

        Answer service = get("/services/" + id);

        assertThat(service.textAt("assured_date")).isEqualTo("2020-03-04");
        assertThat(service.textAt("status")).isEqualTo("temporarily closed");
        assertThat(service.textAt("alert")).contains("niemand", "90 dagen");
        assertThat(service.textAt("organization_id")).isEqualTo(provider.toString());
        assertThat(service.textAt("organization/website")).isEqualTo("https://www.voorbeeld.nl");
        assertThat(service.textAt("service_areas/0/name")).isEqualTo("Heiloo");
        assertThat(service.textAt("service_areas/0/uri")).endsWith("/gm0399");
        assertThat(service.textAt("service_at_locations/0/location/external_identifier")).isEqualTo("GM0399");
        assertThat(service.textAt("attributes/0/taxonomy_term/term")).isEqualTo("45");
        assertThat(service.textAt("minimum_age")).isEqualTo("4");
        assertThat(service.text()).doesNotContain("eheim", "null", "\"\"", "072");
    }

    @Test
    void what_is_no_mail_address_and_no_web_address_is_left_out() {
        UUID provider = region.provider("Praktijk Slordig");
        UUID id = region.bareService(provider, "Hulp");
        region.server.fixtures().execute("update loodlijn.provider set email = 'bel maar', website = 'www.slordig.nl' where id = ?",
                provider);

        Answer service = get("/services/" + id);

        assertThat(service.has("email")).isFalse();
        assertThat(service.text()).doesNotContain("slordig.nl", "bel maar", "alert", "minimum_age");
        assertThat(service.textAt("status")).isEqualTo("active");
    }

    @Test
    void every_page_and_everything_on_it_keeps_to_the_schema() {
        OrukSchemas schemas = OrukSchemas.found();
        UUID provider = region.provider("Praktijk Schema");
        region.service(provider, "Traumabehandeling");
        region.bareService(provider, "Hulp");
        SCHEMAS.forEach((list, schema) -> {
            long pages = 1;
            Set<String> ids = new HashSet<>();
            for (int page = 1; page <= pages && page <= 30; page++) {
                Answer answer = get("/" + list + "?per_page=40&page=" + page);
                pages = answer.at("total_pages").getLongValue();
                assertThat(answer.at("first_page").getBooleanValue()).isEqualTo(page == 1);
                assertThat(answer.at("last_page").getBooleanValue()).isEqualTo(page == pages);
                assertThat(answer.at("page_number").getIntValue()).isEqualTo(page);
                assertThat(answer.at("size").getIntValue()).isEqualTo(answer.at("contents").size());
                for (JsonNode row : answer.at("contents").values()) {
                    assertThat(schemas.faults(schema, Json.text(row))).as("%s %s", list, Json.text(row)).isEmpty();
                    assertThat(ids.add(String.valueOf(row.get("id")))).as("once").isTrue();
                }
            }
            assertThat(ids).as(list).isNotEmpty();
            String id = get("/" + list + "?per_page=1").textAt("contents/0/id");
            Answer one = get("/" + list + "/" + id);
            SCHEMAS_OF_ONE.get(list).forEach(whole -> assertThat(schemas.faults(whole, one.text())).as("%s %s", list, one).isEmpty());
        });
        assertThat(schemas.faults("compiled/service_list.json", "{\"id\":\"x\",\"name\":\"x\",\"status\":\"open\"}"))
                .as("the schema judges").isNotEmpty();
    }

    @Test
    void an_organisation_has_its_services_and_a_taxonomy_its_terms() {
        UUID provider = region.provider("Praktijk Geheel");
        UUID service = region.service(provider, "Hulp");

        assertThat(get("/organizations/" + provider).textAt("services/0/id")).isEqualTo(service.toString());
        String taxonomy = get("/taxonomies").textAt("contents/0/id");
        String term = get("/taxonomies/" + taxonomy).textAt("taxonomy_terms/0/id");
        assertThat(get("/taxonomy_terms/" + term).textAt("taxonomy_id")).isEqualTo(taxonomy);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"search=zeldzaamwoord,search=nietbestaandwoord", "minimum_age=4,minimum_age=5", "maximum_age=17,maximum_age=16",
            "taxonomy_term_id=45,taxonomy_term_id=46", "taxonomy_id=45,taxonomy_id=01", "search=zeldzaamwoord,search=zeldzaamwoord&day=MO"})
    void services_are_found_by_what_they_are(String asked, String other) {
        UUID id = region.service(region.provider("Praktijk Zoek"), "Zeldzaamwoord");

        for (String list : List.of("services", "service_at_locations")) {
            assertThat(found(list, asked)).as(list + asked).contains(id.toString());
            assertThat(found(list, other)).as(list + other).doesNotContain(id.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"postcode=1851AB,postcode=9711", "postcode=1851&proximity=5000,postcode=9711&proximity=5000",
            "postcode=1811&proximity=20000,postcode=1811&proximity=1000"})
    void services_at_locations_are_found_by_where_they_are(String asked, String other) {
        UUID id = region.service(region.provider("Praktijk Plek"), "Plekwoord");

        assertThat(found("service_at_locations", "search=plekwoord&" + asked)).contains(id.toString());
        assertThat(found("service_at_locations", "search=plekwoord&" + other)).doesNotContain(id.toString());
    }

    @Test
    void a_page_behind_the_last_is_empty() {
        Answer page = get("/services?page=99999");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.at("empty").getBooleanValue()).isTrue();
        assertThat(page.at("contents").size()).isZero();
    }

    @Test
    void a_region_that_buys_for_nobody_any_more_is_absent() {
        UUID provider = region.provider("Praktijk Weg");
        UUID id = region.service(provider, "Wegwoord");
        String placed = get("/services/" + id).textAt("service_at_locations/0/id");
        assertThat(get("/service_at_locations/" + placed).textAt("service_id")).isEqualTo(id.toString());
        region.stops();

        for (String path : List.of("/services/" + id, "/organizations/" + provider, "/service_at_locations/" + placed)) {
            assertThat(get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(found("services", "search=wegwoord")).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"/services?page=0,page", "/services?page=een,page", "/organizations?per_page=-5,per_page",
            "/services?minimum_age=jong,minimum_age",
            "/service_at_locations?postcode=0123,postcode", "/service_at_locations?postcode=1811&proximity=ver,proximity"})
    void what_cannot_be_read_is_refused_by_name(String path, String parameter) {
        Answer refused = get(path);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.textAt("errors/0/pointer")).isEqualTo(parameter);
    }

    @Test
    void what_does_not_exist_is_not_found_and_what_one_has_is_not_sent_again() {
        for (String list : SCHEMAS.keySet()) {
            assertThat(get("/" + list + "/" + UUID.randomUUID()).status()).as(list).isEqualTo(404);
            assertThat(get("/" + list + "/onzin").problem()).as(list).isEqualTo("not-found");
        }
        String tag = get("/taxonomies").header("ETag").orElseThrow();
        assertThat(anyone.with("If-None-Match", tag).get(V3 + "/taxonomies").status()).isEqualTo(304);
    }

    @Test
    void the_document_has_every_address_there_is() {
        Set<String> served = new HashSet<>();
        region.server.bean(EndpointPermissions.class).all().stream().filter(one -> one.path().startsWith(V3) && one.method().equals("GET"))
                .forEach(one -> {
                    assertThat(one.permission()).isEqualTo(Permission.ANYONE);
                    served.add(one.path().equals(V3) ? "/" : one.path().substring(V3.length()));
                });
        Set<String> described = new HashSet<>();
        get("/openapi.json").at("paths").entries().forEach(path -> described.add(path.getKey()));

        assertThat(described).isEqualTo(served);
    }

    /** Ids of services on the first page; codes of terms in the question are put in as ids. */
    private List<String> found(String list, String asked) {
        Answer page = get("/" + list + "?per_page=100&" + withIds(asked));
        assertThat(page.status()).as("%s %s", asked, page).isEqualTo(200);
        return IntStream.range(0, page.at("contents").size())
                .mapToObj(i -> page.textAt("contents/" + i + (list.equals("services") ? "/id" : "/service_id"))).toList();
    }

    private String withIds(String asked) {
        if (!asked.startsWith("taxonomy")) {
            return asked;
        }
        String[] parts = asked.split("=", 2);
        JsonNode term = get("/taxonomy_terms?per_page=100").at("contents").values().iterator().next();
        for (JsonNode one : get("/taxonomy_terms?per_page=100").at("contents").values()) {
            if (one.get("term").getStringValue().equals(parts[1])) {
                term = one;
            }
        }
        return parts[0] + "=" + term.get(parts[0].equals("taxonomy_id") ? "taxonomy_id" : "id").getStringValue();
    }

    private Answer get(String path) {
        return anyone.get(V3 + path);
    }
}

package nl.loodlijn.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;

import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Every endpoint of applications, assessments and decisions, tried by everybody whom it is not for; a new endpoint is tried by itself. */
class AdmissionIsolationTest {
    private static final String SECRET = "voorbeeld.nl/klachten";
    /** Right for every request, so that nothing but the right to make it stands in the way. */
    private static final String BODY = """
            {"setId":"00000000-0000-7000-8000-000000000000","verdict":"MET","reason":"x","reasons":"x","outcome":"REFUSED","grounds":"x",
             "items":[{"code":"D01","missing":"x"}],"day":"2999-01-01","place":"x"}""";

    private final TestServer server = TestServer.running();
    private final Applicant applicant = new Applicant(server.newTenant());
    private final Region region = new Region(applicant);

    @Test
    void nobody_but_the_provider_and_its_region_gets_at_an_application() {
        String id = region.judged();
        region.refuse(region.manager, id);
        String objection = applicant.provider.post(applicant.path + "/" + id + "/objections", "{\"grounds\":\"Geheim.\"}")
                .textAt("objections/0/id");
        Map<String, String> places = Map.of("tenant", applicant.tenant.slug(), "id", id, "code", "D01", "round", "1", "objection",
                objection,
                "file", applicant.provider.get(applicant.path + "/" + id).textAt("answers/0/files/0/id"));
        NewTenant elsewhere = server.newTenant();
        List<Caller> strangers = List.of(server.anonymous(), elsewhere.as(Role.CONTRACT_MANAGER), elsewhere.as(Role.SUBCONTRACTOR),
                applicant.tenant.as(Role.HEAD_CONTRACTOR), applicant.tenant.as(Role.CARE_PROFESSIONAL),
                applicant.tenant.as(Role.DIALOGUE_PARTNER), applicant.tenant.as(Role.POLICY_OFFICER));
        List<UriRouteInfo<?, ?>> routes = routes();
        assertThat(routes).hasSizeGreaterThan(25);

        for (UriRouteInfo<?, ?> route : routes) {
            for (Caller stranger : strangers) {
                String path = route.getUriMatchTemplate().expand(Map.copyOf(places));
                Answer answer = ask(stranger, route.getHttpMethod().name(), path);
                String tried = route.getHttpMethod() + " " + path + ": " + answer.status() + " " + answer.text();
                assertThat(answer.text()).as(tried).doesNotContain(SECRET, "Geheim", "uittreksel", "Yusuf", "PDF-1");
                if (path.contains(id)) {
                    assertThat(answer.status()).as(tried).isIn(401, 403, 404);
                } else {
                    assertThat(answer.text()).as(tried).doesNotContain(id);
                }
            }
        }
        assertThat(applicant.provider.get(applicant.path + "/" + id + "/decisions").text()).contains("\"state\":\"RECEIVED\"");
    }

    @Test
    void a_provider_gets_at_no_assessment_of_its_own_application() {
        String id = region.judged();

        assertThat(applicant.provider.get(region.assessment(id)).problem()).isEqualTo("permission-missing");
        assertThat(applicant.provider.get(applicant.path + "/" + id).text()).doesNotContain("Oordeel over");
        assertThat(applicant.provider.get(applicant.tenant.path("audit")).text()).doesNotContain("Oordeel over");
    }

    private List<UriRouteInfo<?, ?>> routes() {
        return server.bean(Router.class).uriRoutes()
                .<UriRouteInfo<?, ?>>map(route -> route)
                .filter(route -> route.getUriMatchTemplate().toString().contains("/tenants/{tenant}/application"))
                .filter(route -> List.of("GET", "PUT", "POST", "DELETE").contains(route.getHttpMethod().name())).toList();
    }

    private static Answer ask(Caller caller, String method, String path) {
        if (path.endsWith("/files")) {
            return caller.body(method, path, "multipart/form-data; boundary=grens",
                    "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n--grens--\r\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        Caller matching = caller.with("If-Match", "\"1\"");
        return switch (method) {
            case "GET" -> caller.get(path);
            case "DELETE" -> matching.delete(path);
            case "PUT" -> matching.put(path, BODY);
            default -> matching.post(path, BODY);
        };
    }
}

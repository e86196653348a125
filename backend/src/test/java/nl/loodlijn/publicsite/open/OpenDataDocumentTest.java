package nl.loodlijn.publicsite.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.TestServer;

/** What open data says of itself is what it does, and no more than what is public leaves. */
class OpenDataDocumentTest {
    private static final String RULES = "shared/standards/nl-adr/linter.yaml";
    private static final String SOURCE = "backend/src/main/resources/nl/loodlijn/publicsite/open-data.json";

    /** Every field that may leave. Of releases the standard says which fields there are; OpenContractsTest judges them. */
    private static final Set<String> PUBLIC = Set.of("""
            items[].code items[].name items[].province items[].regions[]
            code name province regions[] desk.teamName desk.teamPhone desk.teamEmail desk.teamAddress desk.teamWebsite desk.teamHours
            desk.complaintRoute desk.complaintWebsite desk.adviserName desk.adviserPhone desk.adviserEmail desk.adviserWebsite
            items[].id items[].kind items[].freshDays items[].municipalities[] next
            items[].region.id items[].region.name items[].services items[].phone items[].email items[].website items[].page
            id region.id region.name municipalities[] services phone email website page
            items[].title items[].provider.id items[].provider.name items[].laws[] items[].categories[] items[].kinds[] items[].targetGroups[]
            items[].expertise[] items[].ageFrom items[].ageUntil items[].languages[] items[].wheelchairAccessible items[].takesNobody.from
            items[].takesNobody.until items[].confirmedOn items[].outdated
            items[].waitingTime.intakeWeeks items[].waitingTime.treatmentWeeks items[].waitingTime.text items[].waitingTime.measuredOn
            items[].waitingTime.stale items[].service
            title provider.id provider.name laws[] categories[] kinds[] targetGroups[] expertise[] ageFrom ageUntil languages[]
            wheelchairAccessible takesNobody.from takesNobody.until confirmedOn outdated
            waitingTime.intakeWeeks waitingTime.treatmentWeeks waitingTime.text waitingTime.measuredOn waitingTime.stale
            items[].head.name items[].head.provider items[].subcontractor.name items[].subcontractor.provider items[].worksFrom items[].endsOn
            """.strip().split("\\s+"));

    /** The same of Open Referral UK, of services and of organisations; what of them stands in lists and in other things is named alike. */
    private static final Set<String> PUBLIC_IN_ORUK = Set.of("""
            id organization_id name description url email status minimum_age maximum_age assured_date alert website uri
            service_id location_id location_type latitude longitude external_identifier external_identifier_type code
            link_id link_type taxonomy_term_id taxonomy taxonomy_id term
            total_items total_pages page_number size first_page last_page empty
            """.strip().split("\\s+"));

    private static final String COLUMNS_OF_SERVICES = "id,title,providerId,providerName,regionId,regionName,laws,categories,kinds,targetGroups,expertise,ageFrom,"
            + "ageUntil,municipalities,languages,wheelchairAccessible,waitIntakeWeeks,waitTreatmentWeeks,waitText,waitMeasuredOn,waitStale,"
            + "takesNobodyFrom,takesNobodyUntil,phone,email,website,confirmedOn,outdated";
    private static final String COLUMNS_OF_RELATIONS = "id,regionId,regionName,headName,headProviderId,subcontractorName,subcontractorProviderId,"
            + "municipalities,worksFrom,endsOn";

    private final PublicRegion region = new PublicRegion();
    private final Caller anyone = region.anyone;
    private final OpenDataDocument document = OpenDataDocument.served(anyone, OpenDataDocument.ROOT);
    private final List<String> paths = new ArrayList<>();

    @BeforeEach
    void somethingOfEverythingIsPublic() {
        UUID head = region.provider("Stichting Hoofdzaak");
        UUID sub = region.provider("Praktijk Onderdeel");
        UUID service = region.service(head, "Traumabehandeling");
        region.service(sub, "Opvoeden");
        region.bareService(sub, "Hulp");
        region.relation(head, sub, "current_date");
        region.server.fixtures().execute("""
                insert into loodlijn.published_desk (tenant_id, municipality_id, team_name, team_phone, team_email, team_address, team_website,
                       team_hours, complaint_route, complaint_website, adviser_name, adviser_phone, adviser_email, adviser_website)
                select tenant_id, id, 'Sociaal team', '072 555 0100', 'team@voorbeeld.nl', 'Plein 1', 'https://team.voorbeeld.nl', 'Altijd', 'Bel',
                       'https://klacht.voorbeeld.nl', 'AKJ', '088 555 1000', 'akj@voorbeeld.nl', 'https://akj.voorbeeld.nl'
                  from loodlijn.tenant_municipality where tenant_id = ?""", region.tenant.id());
        String ours = "?region=" + region.tenant.slug();
        paths.addAll(List.of("/municipalities", "/municipalities/GM0399", "/regions?limit=100", "/providers" + ours + "&limit=1",
                "/providers/" + head, "/services" + ours, "/services/" + service, "/waiting-times" + ours, "/relations" + ours));
    }

    @Test
    void only_fields_that_are_public_leave() {
        Set<String> told = new TreeSet<>();
        for (String path : paths) {
            Answer answer = anyone.get(OpenDataDocument.ROOT + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            told.addAll(Json.paths(answer.json()));
        }

        assertThat(told).isSubsetOf(PUBLIC).contains("waitingTime.intakeWeeks", "items[].head.name", "desk.adviserName", "next");
    }

    @Test
    void only_fields_that_are_public_leave_as_open_referral() {
        Set<String> told = new TreeSet<>();
        for (String list : List.of("services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms")) {
            Answer page = anyone.get(OpenDataDocument.ORUK + "/" + list + "?per_page=100");
            told.addAll(Json.paths(page.json()));
            told.addAll(Json.paths(anyone.get(OpenDataDocument.ORUK + "/" + list + "/" + page.textAt("contents/0/id")).json()));
        }
        told.addAll(Json.paths(anyone.get(OpenDataDocument.ORUK + paths.get(6)).json()));

        assertThat(told.stream().map(path -> path.substring(path.lastIndexOf('.') + 1)).collect(Collectors.toSet()))
                .isSubsetOf(PUBLIC_IN_ORUK)
                .contains("assured_date", "external_identifier", "term");
    }

    @Test
    void only_columns_that_are_public_leave_in_files() {
        assertThat(anyone.get(OpenDataDocument.ROOT + "/downloads/services.csv").text().lines().findFirst())
                .contains("\uFEFF" + COLUMNS_OF_SERVICES);
        assertThat(anyone.get(OpenDataDocument.ROOT + "/downloads/relations.csv").text().lines().findFirst())
                .contains("\uFEFF" + COLUMNS_OF_RELATIONS);
    }

    @Test
    void every_answer_is_what_the_document_says() {
        for (String path : paths) {
            Answer answer = anyone.get(OpenDataDocument.ROOT + path);
            assertThat(document.faults(path, answer)).as("%s %s", path, answer).isEmpty();
        }
        Answer service = anyone.get(OpenDataDocument.ROOT + paths.get(6));
        assertThat(document.refuses("Service", service.text().replace("\"title\"", "\"titel\""))).as("the schema judges").isTrue();
    }

    @Test
    void the_document_has_every_address_there_is_and_all_are_for_anyone() {
        List<EndpointPermissions.Endpoint> endpoints = region.server.bean(EndpointPermissions.class).all().stream()
                .filter(endpoint -> endpoint.path().startsWith(OpenDataDocument.ROOT + "/")).toList();

        assertThat(endpoints).allMatch(endpoint -> endpoint.permission() == Permission.ANYONE)
                .allMatch(endpoint -> Set.of("GET", "HEAD").contains(endpoint.method()));
        assertThat(document.paths()).isEqualTo(endpoints.stream().map(endpoint -> endpoint.path().substring(OpenDataDocument.ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void who_sends_what_is_wrong_beside_the_address_is_refused_as_the_document_says() {
        Answer badToken = anyone.with("Authorization", "Bearer onzin").get(OpenDataDocument.ROOT + "/regions");
        assertThat(badToken.status()).isEqualTo(401);
        assertThat(document.faults("/regions", badToken)).isEmpty();
        Answer otherForm = anyone.with("Accept", "application/pdf").get(OpenDataDocument.ROOT + "/regions");
        assertThat(otherForm.status()).isEqualTo(406);
        assertThat(document.faults("/regions", otherForm)).isEmpty();
    }

    @Test
    void the_document_names_the_version_of_its_answers_and_where_it_is_served() {
        Answer served = anyone.get(OpenDataDocument.ROOT + "/openapi.json");

        assertThat(served.textAt("openapi")).startsWith("3.1");
        assertThat(served.header("API-Version")).contains(served.textAt("info/version"));
        assertThat(served.textAt("servers/0/url")).isEqualTo(TestServer.running().base() + OpenDataDocument.ROOT);
        assertThat(served.text()).doesNotContain("loodlijn.example");
    }

    /** Spectral comes with the frontend. */
    @Test
    void the_document_keeps_the_api_design_rules() throws IOException, InterruptedException {
        Path rules = above(RULES);
        Path source = above(SOURCE);
        assumeTrue(rules != null, "Skipped: " + RULES + " is not beside this repository.");
        Path spectral = above("frontend/node_modules/.bin/spectral");
        assumeTrue(spectral != null, "Skipped: the frontend is not installed (npm ci).");

        Process lint = new ProcessBuilder(String.valueOf(spectral), "lint", "--fail-severity", "warn", "-r", String.valueOf(rules),
                String.valueOf(source)).redirectErrorStream(true).start();
        String said = new String(lint.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(lint.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(lint.exitValue()).as(said).isZero();
    }

    private static @Nullable Path above(String path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent).map(folder -> folder.resolve(path))
                .filter(Files::exists).findFirst().orElse(null);
    }
}

package nl.loodlijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import nl.loodlijn.platform.problem.ProblemDocument;
import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.testing.CheckedIn;
import nl.loodlijn.testing.TestServer;

class ApiDocumentTest {
    @Test
    void the_api_document_is_the_one_that_the_code_makes() throws IOException {
        CheckedIn.isSame("docs/api/openapi.yml", document(), "ApiDocumentTest");
    }

    @Test
    void who_asks_is_never_a_parameter() throws IOException {
        assertThat(document()).doesNotContain("Actor.Member", "Actor.Person", "name: actor");
    }

    @ParameterizedTest
    @CsvSource({"ProblemDocument", "ProblemDocument.FieldProblem"})
    void a_problem_has_the_members_that_the_server_writes(String name) throws IOException {
        Class<?> written = name.equals("ProblemDocument") ? ProblemDocument.class : ProblemDocument.FieldProblem.class;
        Set<String> members = Arrays.stream(written.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());

        assertThat(tree().at("components", "schemas", name, "properties")).containsOnlyKeys(members);
    }

    @ParameterizedTest(name = "{0} {1} can be answered with {2}")
    @CsvSource({"GET,/api/v1/me,200 401 503", "GET,/api/v1/invitations/{token},200 400 404 429 503",
            "POST,/api/v1/operator/jobs/{name}/run,202 400 401 403 404 409 422 503",
            "GET,/api/v1/tenants/{tenant}/memberships,200 400 401 403 404 503",
            "PATCH,/api/v1/tenants/{tenant}/memberships/{id},200 400 401 403 404 409 412 428 503",
            "DELETE,/api/v1/tenants/{tenant}/memberships/{id},204 400 401 403 404 409 412 503"})
    void what_stands_in_front_of_an_operation_says_how_it_can_be_refused(String method, String path, String statuses) throws IOException {
        ApiTree.Operation operation = tree().operations().filter(one -> one.method().equals(method) && one.path().equals(path)).findFirst()
                .orElseThrow();

        assertThat(String.join(" ", operation.answers().keySet())).isEqualTo(statuses);
    }

    @Test
    void operations_that_are_named_by_hand_exist() throws IOException {
        assertThat(tree().operations().map(ApiTree.Operation::id)).containsAll(ApiAnswers.WITH_VERSION)
                .containsAll(ApiAnswers.WITHOUT_VERSION_TOO);
    }

    private static ApiTree tree() throws IOException {
        Map<String, Object> root = new Yaml().load(document());
        return new ApiTree(root);
    }

    private static String document() throws IOException {
        return ApiDocument.read(TestServer.running().bean(EndpointPermissions.class).all());
    }
}

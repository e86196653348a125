package nl.loodlijn.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.platform.security.Role;
import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;
import nl.loodlijn.testing.NewTenant;
import nl.loodlijn.testing.TestServer;

/** Every list that is read page by page: those with a parameter {@code after} in the API document or in that of open data. */
class PagedListsTest {
    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    private final TestServer server = TestServer.running();
    private final NewTenant tenant = server.newTenant();

    static Stream<String> lists() throws IOException {
        return Stream.concat(listsOfTheApplication(), listsOfOpenData());
    }

    private static Stream<String> listsOfOpenData() throws IOException {
        try (InputStream document = PagedListsTest.class.getResourceAsStream("/nl/loodlijn/publicsite/open-data.json")) {
            Map<String, Map<String, Map<String, Object>>> paths = new Yaml()
                    .<Map<String, Map<String, Map<String, Map<String, Object>>>>>load(document).get("paths");
            return Objects.requireNonNull(paths).entrySet().stream()
                    .filter(path -> String.valueOf(path.getValue().get("get").get("parameters")).contains("parameters/after}"))
                    .map(path -> "/api/public/v1" + path.getKey());
        }
    }

    private static Stream<String> listsOfTheApplication() throws IOException {
        try (InputStream document = PagedListsTest.class.getResourceAsStream("/META-INF/swagger/loodlijn-1.yml")) {
            Map<String, Map<String, Map<String, Object>>> paths = new Yaml()
                    .<Map<String, Map<String, Map<String, Map<String, Object>>>>>load(
                            document)
                    .get("paths");
            return Objects.requireNonNull(paths).entrySet().stream().filter(path -> path.getValue().containsKey("get"))
                    .filter(path -> String.valueOf(path.getValue().get("get").get("parameters")).contains("name=after,"))
                    .map(Map.Entry::getKey);
        }
    }

    @Test
    void there_are_lists_with_pages() throws IOException {
        assertThat(lists()).contains("/api/v1/tenants/{tenant}/memberships", "/api/v1/tenants/{tenant}/shortlist/listings",
                "/api/v1/tenants/{tenant}/shortlist/imports/{id}/lines", "/api/public/v1/services", "/api/public/v1/contracts");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_that_the_list_did_not_give_is_refused_by_name(String list) {
        String ofAnotherList = Cursor.write("/api/v1/elsewhere{}", List.of("1.0", "a", UUID.randomUUID().toString()));

        for (String cursor : List.of("bladwijzer", "!!!", "3", ofAnotherList)) {
            assertThat(refused(list, "after=" + cursor)).as(cursor).isEqualTo("after unknown-cursor");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_page_has_one_to_a_hundred_rows(String list) {
        for (String limit : List.of("0", "101", "-1", "tien", "99999999999")) {
            assertThat(refused(list, "limit=" + limit)).as(limit).isEqualTo("limit out-of-range");
        }
    }

    @Test
    void the_next_page_is_named_in_the_body_and_as_a_link_that_keeps_the_question() {
        Caller administrator = tenant.as(Role.REGION_ADMIN);
        tenant.as(Role.ASSESSOR);
        tenant.as(Role.ASSESSOR);

        List<String> ids = new ArrayList<>();
        String page = tenant.path("memberships?limit=1&q=persoon%20&role=ASSESSOR");
        while (!page.isEmpty()) {
            Answer answer = administrator.get(page);
            ids.add(answer.textAt("items/0/id"));
            page = next(answer);
        }

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_belongs_to_one_question_of_one_list_however_large_its_pages() {
        Caller administrator = tenant.as(Role.REGION_ADMIN);
        tenant.as(Role.ASSESSOR);
        String after = "&after=" + administrator.get(tenant.path("memberships?limit=1&state=all&q=persoon")).textAt("next");

        assertThat(administrator.get(tenant.path("memberships?q=persoon&state=all&role=&limit=20" + after)).status()).isEqualTo(200);
        assertThat(administrator.get(tenant.path("memberships?q=anders&state=all" + after)).status()).isEqualTo(400);
        assertThat(administrator.get(tenant.path("memberships?q=persoon" + after)).status()).isEqualTo(400);
    }

    /** The address of the next page as the link says it, which names the same cursor as the body; empty on the last. */
    private static String next(Answer answer) {
        Matcher link = NEXT.matcher(answer.header("Link").orElse(""));
        if (!link.matches()) {
            assertThat(answer.has("next")).isFalse();
            return "";
        }
        assertThat(link.group(1)).endsWith("after=" + answer.textAt("next")).containsOnlyOnce("after=");
        return link.group(1);
    }

    private String refused(String list, String query) {
        Answer answer = caller(list)
                .get(list.replace("{tenant}", tenant.slug()).replace("{id}", UUID.randomUUID().toString()) + "?" + query);
        assertThat(answer.status()).as("%s?%s: %s", list, query, answer).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        return answer.textAt("errors/0/pointer") + " " + answer.textAt("errors/0/code");
    }

    private Caller caller(String list) {
        Permission permission = server.bean(EndpointPermissions.class).all().stream()
                .filter(endpoint -> endpoint.method().equals("GET") && endpoint.path().equals(list)).findFirst().orElseThrow().permission();
        return permission.scope() == Permission.Scope.ANYONE ? server.anonymous() : tenant.as(permission.roles().iterator().next());
    }
}

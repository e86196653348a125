package nl.loodlijn.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import nl.loodlijn.testing.CheckedIn;
import nl.loodlijn.testing.MigratedDatabase;
import nl.loodlijn.testing.TestServer;

class PermissionsPageTest {
    private static final String HEAD = """
            # Permissions

            Generated from the code: what may be done, by whom, and which endpoint asks for it. A membership gives a role for a party in a tenant; a role gives permissions. An endpoint that names no permission keeps the server from
            starting. Everything under `/api/v1/tenants/{tenant}` is checked again in the database when its transaction begins.

            """;

    @Test
    void the_page_says_what_the_code_does() {
        String page = HEAD + roles() + "\n" + endpoints(TestServer.running().bean(EndpointPermissions.class).all());

        CheckedIn.isSame("docs/permissions.md", page, "PermissionsPageTest");
    }

    @Test
    void an_endpoint_that_names_no_permission_keeps_the_server_from_starting() {
        assertThatThrownBy(() -> TestServer.start(MigratedDatabase.fresh(), Map.of("LOODLIJN_UNDECLARED", "true")))
                .hasStackTraceContaining("These endpoints name no permission (@Needs): [GET /undeclared");
    }

    private static String roles() {
        return "| permission | lets a person | roles |\n|---|---|---|\n" + Arrays.stream(Permission.values())
                .map(permission -> "| `" + permission.id() + "` | " + permission.description() + " | " + who(permission) + " |\n")
                .collect(Collectors.joining());
    }

    private static String who(Permission permission) {
        return switch (permission.scope()) {
            case ANYONE -> "anyone, without signing in";
            case SIGNED_IN -> "any account";
            case OPERATOR -> "operators of the platform";
            case TENANT -> permission.roles().stream().sorted().map(role -> role.label().english()).collect(Collectors.joining(", "));
        };
    }

    private static String endpoints(List<EndpointPermissions.Endpoint> endpoints) {
        return "| endpoint | permission |\n|---|---|\n" + endpoints.stream().filter(endpoint -> !endpoint.method().equals("HEAD"))
                .map(endpoint -> "| `" + endpoint.method() + " " + endpoint.path() + "` | `" + endpoint.permission().id() + "` |\n")
                .collect(Collectors.joining());
    }
}

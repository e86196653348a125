package nl.loodlijn.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.shortlist.imports.domain.ImportField;

/**
 * The API document as it is kept in docs/api: what the compiler made of the controllers, and what it cannot know of them.
 */
final class ApiDocument {
    private ApiDocument() {
    }

    static String read() throws IOException {
        String document = repeatedParameters(compiled());
        document = typed(document, "Me.Party", "permissions", oneOf(tenantPermissions()));
        document = typed(document, "StoredMapping.Column", "field", oneOf(ImportField.ids()));
        return typed(document, "PlaceAliasesController.Alias", "municipalityCodes", List.of("oneOf:", "- type: array", "  items:",
                "    type: string", "- type: string", "  enum:", "  - OUTSIDE"));
    }

    private static String compiled() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ApiDocument.class.getResourceAsStream("/META-INF/swagger/loodlijn-1.yml"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The server reads several values from a name that is repeated; the compiler says that they have commas between. */
    private static String repeatedParameters(String document) {
        return document.replace("\n        explode: false\n", "\n");
    }

    private static List<String> tenantPermissions() {
        return Arrays.stream(Permission.values()).filter(permission -> permission.scope() == Permission.Scope.TENANT).map(Permission::id)
                .toList();
    }

    private static List<String> oneOf(List<String> values) {
        return Stream.concat(Stream.of("type: string", "enum:"), values.stream().map(value -> "- " + value)).toList();
    }

    /** Says more of a property, or of the items of a list, than its Java type does. */
    private static String typed(String document, String schema, String property, List<String> lines) {
        int named = after(document, "\n        " + property + ":\n", after(document, "\n    " + schema + ":\n", 0));
        String type = "type: string\n";
        int end = after(document, type, named);
        int start = document.lastIndexOf('\n', end - 2) + 1;
        String indent = document.substring(start, end - type.length());
        return document.substring(0, start) + lines.stream().map(line -> indent + line + "\n").collect(Collectors.joining())
                + document.substring(end);
    }

    private static int after(String document, String text, int from) {
        int found = document.indexOf(text, from);
        if (found < 0) {
            throw new AssertionError("The API document no longer has " + text.strip());
        }
        return found + text.length();
    }
}

package nl.loodlijn.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;
import nl.loodlijn.shortlist.imports.domain.ImportField;

/** The API document as it is kept in docs/api: what the compiler made of the controllers, and what it cannot know of them. */
final class ApiDocument {
    private ApiDocument() {
    }

    /** @param endpoints with the permission of each, which says how it can be refused */
    static String read(List<EndpointPermissions.Endpoint> endpoints) throws IOException {
        ApiTree document = new ApiTree(load("/META-INF/swagger/loodlijn-1.yml"));
        document.merge("components", load("answers.yml"));
        document.operations().forEach(operation -> {
            ApiAnswers.complete(operation, endpoints);
            repeatedParameters(operation);
        });
        typed(document, "Me.Party", "permissions", oneOf(tenantPermissions()));
        typed(document, "StoredMapping.Column", "field", oneOf(ImportField.ids()));
        typed(document, "PlaceAliasesController.Alias", "municipalityCodes",
                Map.of("oneOf", List.of(textList(), oneOf(List.of("OUTSIDE")))));
        return text(document);
    }

    private static Map<String, Object> load(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(resource))) {
            return new Yaml().load(stream);
        }
    }

    private static String text(ApiTree document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(140);
        return new Yaml(options).dump(document.root());
    }

    /** The server reads several values from a name that is repeated; the compiler says that they have commas between. */
    private static void repeatedParameters(ApiTree.Operation operation) {
        operation.parameters().forEach(parameter -> parameter.remove("explode", false));
    }

    private static List<String> tenantPermissions() {
        return Arrays.stream(Permission.values()).filter(permission -> permission.scope() == Permission.Scope.TENANT).map(Permission::id)
                .toList();
    }

    // A map that keeps its order, as everywhere here: the document is compared as text.
    private static Map<String, Object> textList() {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("type", "array");
        type.put("items", Map.of("type", "string"));
        return type;
    }

    private static Map<String, Object> oneOf(List<String> values) {
        Map<String, Object> type = new LinkedHashMap<>();
        type.put("type", "string");
        type.put("enum", values);
        return type;
    }

    /** Says more of a property, or of the items of a list, than its Java type does. */
    private static void typed(ApiTree document, String schema, String property, Map<String, Object> type) {
        Map<String, Object> named = document.at("components", "schemas", schema, "properties", property);
        Map<String, Object> text = "array".equals(named.get("type")) ? ApiTree.map(named.get("items")) : named;
        if (!text.remove("type", "string")) {
            throw new AssertionError(schema + "." + property + " is no longer a text");
        }
        text.putAll(type);
    }
}

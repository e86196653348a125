package nl.loodlijn.publicsite.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.yaml.snakeyaml.Yaml;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/** The document that describes open data, and answers judged by it. */
final class OpenDataDocument {
    static final String ROOT = "/api/public/v1";
    static final String ORUK = "/api/public/oruk/v3";
    private static final String ADDRESS = "https://loodlijn.test/openapi.json";

    private final Map<String, Object> tree;
    private final SchemaRegistry schemas;

    private OpenDataDocument(Map<String, Object> tree, SchemaRegistry schemas) {
        this.tree = tree;
        this.schemas = schemas;
    }

    /** @param root the address that it is found below */
    static OpenDataDocument served(Caller anyone, String root) {
        String text = anyone.get(root + "/openapi.json").text();
        return new OpenDataDocument(new Yaml().load(text),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text))));
    }

    Set<String> paths() {
        return new TreeSet<>(at(tree, "paths").keySet());
    }

    /** What GET does at a path of the document. */
    Map<String, Object> operation(String path) {
        return at(at(at(tree, "paths"), path), "get");
    }

    List<Map<String, Object>> parameters(String path) {
        List<Map<String, Object>> found = new ArrayList<>();
        ((List<?>) operation(path).get("parameters")).forEach(parameter -> found.add(resolved(map(parameter))));
        return found;
    }

    /** What of an answer is not as the document says: its status, its type, its headers or its body, as far as the schema of that stands in the document. */
    List<String> faults(String asked, Answer answer) {
        String path = pathOf(asked);
        Map<String, Object> responses = at(operation(path), "responses");
        Object described = responses.get(Integer.toString(answer.status()));
        if (described == null) {
            return List.of("Status " + answer.status() + " is not in the document");
        }
        Map<String, Object> response = resolved(map(described));
        List<String> faults = new ArrayList<>();
        map(response.getOrDefault("headers", Map.of())).keySet().stream()
                .filter(name -> !name.equals("Link") && answer.header(name).isEmpty())
                .forEach(name -> faults.add("Header " + name + " is missing"));
        if (response.get("content") instanceof Map<?, ?> content) {
            String type = answer.header("Content-Type").orElse("").split(";")[0];
            if (!content.containsKey(type)) {
                faults.add("Type " + type + " is not in the document");
            } else if ((type.equals("application/json") || type.endsWith("+json")) && !content.toString().contains("https://raw.")) {
                String place = pointer(path, answer.status(), map(described), type);
                faults.addAll(errors(place, answer.text()));
            }
        }
        return faults;
    }

    boolean refuses(String schema, String body) {
        return !errors("/components/schemas/" + schema, body).isEmpty();
    }

    private List<String> errors(String pointer, String body) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema.validate(body, InputFormat.JSON, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    private static String pointer(String path, int status, Map<String, Object> described, String type) {
        Object reference = described.get("$ref");
        String response = reference == null
                ? "/paths/" + escaped(path) + "/get/responses/" + status
                : String.valueOf(reference).substring(1);
        return response + "/content/" + escaped(type) + "/schema";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D").replace("+", "%2B");
    }

    /** The path of the document that an address is of. */
    private String pathOf(String asked) {
        String path = asked.split("\\?", 2)[0];
        return paths().contains(path)
                ? path
                : paths().stream().filter(one -> path.matches(one.replaceAll("\\{\\w+}", "[^/]+").replace(".", "\\."))).findFirst()
                        .orElseThrow();
    }

    private Map<String, Object> resolved(Map<String, Object> node) {
        if (!(node.get("$ref") instanceof String reference)) {
            return node;
        }
        Map<String, Object> found = tree;
        for (String name : reference.substring(2).split("/")) {
            found = at(found, name);
        }
        return found;
    }

    private static Map<String, Object> at(Map<String, Object> node, String name) {
        return map(Objects.requireNonNull(node.get(name), name));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}

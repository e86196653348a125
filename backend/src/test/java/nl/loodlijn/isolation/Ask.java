package nl.loodlijn.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micronaut.json.JsonMapper;

import nl.loodlijn.testing.Answer;
import nl.loodlijn.testing.Caller;

/**
 * A request as the API document describes it, in which every id is one that is known.
 *
 * @param path with its query
 * @param json empty for none
 */
record Ask(Operation operation, String path, String json) {
    private static final byte[] FILE = "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\r\n--grens--\r\n"
            .getBytes(StandardCharsets.UTF_8);
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Where values come from; an id of a path is not given once more beside it. */
    private record Source(Operation operation, String path, KnownIds ids) {
        String id(String name) {
            return ids.likely(name, operation.path()).stream().filter(id -> !path.contains(id)).findFirst().orElseThrow();
        }
    }

    /**
     * @param tenant its slug
     * @param places values of the variables of the path
     * @param words what is searched for
     */
    static Ask of(Operation operation, String tenant, Map<String, String> places, KnownIds ids, String words) {
        Matcher variable = VARIABLE.matcher(operation.path());
        String path = variable.replaceAll(name -> name.group(1).equals("tenant") ? tenant : places.getOrDefault(name.group(1), "x"));
        Source source = new Source(operation, path, ids);
        String query = operation.queryParameters().stream().map(parameter -> parameter(source, parameter, words))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("&"));
        return new Ask(operation, query.isEmpty() ? path : path + "?" + query,
                operation.takesJson() ? written(value(source, operation.schemaOfBody(), "")) : "");
    }

    Answer by(Caller caller) {
        Caller matching = caller.with("If-Match", "\"1\"");
        if (operation.takesFile()) {
            return matching.body(operation.method(), path, "multipart/form-data; boundary=grens", FILE);
        }
        return switch (operation.method()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> matching.delete(path);
            default -> json.isEmpty() && operation.method().equals("POST")
                    ? matching.post(path)
                    : matching.body(operation.method(), path, "application/json", json.getBytes(StandardCharsets.UTF_8));
        };
    }

    boolean names(String id) {
        return path.contains(id) || json.contains(id);
    }

    /** The same request with ids that no row has. */
    Ask withIdsOfNobody(KnownIds ids) {
        String otherPath = path;
        String otherJson = json;
        for (String id : ids.all()) {
            if (names(id)) {
                String nobodys = UUID.randomUUID().toString();
                otherPath = otherPath.replace(id, nobodys);
                otherJson = otherJson.replace(id, nobodys);
            }
        }
        return new Ask(operation, otherPath, otherJson);
    }

    /** What an answer tells about the thing that was asked for. */
    static String outcome(Answer answer) {
        return answer.status() < 300 ? answer.status() + " " + answer.text() : answer.status() + " " + answer.problem();
    }

    private static String parameter(Source source, Map<String, Object> parameter, String words) {
        String name = String.valueOf(parameter.get("name"));
        Map<String, Object> schema = resolved(source, Operation.map(parameter.getOrDefault("schema", Map.of())));
        boolean required = Boolean.TRUE.equals(parameter.get("required"));
        if (!required && !name.equals("q") && !"uuid".equals(schema.get("format"))) {
            return "";
        }
        String value = name.equals("q") ? words : String.valueOf(value(source, schema, name));
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Object value(Source source, Map<String, Object> given, String name) {
        Map<String, Object> schema = resolved(source, given);
        String type = String.valueOf(schema.get("type"));
        if (!type.equals("array") && !"uuid".equals(schema.get("format"))) {
            Optional<Object> known = ValidValues.of(source.operation, name);
            if (known.isPresent() && (!(schema.get("enum") instanceof List<?> values) || values.contains(known.get()))) {
                return known.get();
            }
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst();
        }
        return switch (type) {
            case "array" -> List.of(value(source, Operation.map(schema.getOrDefault("items", Map.of())), name));
            case "boolean" -> false;
            case "integer", "number" -> 1;
            case "string" -> switch (String.valueOf(schema.get("format"))) {
                case "uuid" -> source.id(name);
                case "date" -> ValidValues.day();
                default -> "x";
            };
            default -> object(source, schema);
        };
    }

    private static Map<String, Object> object(Source source, Map<String, Object> schema) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            Operation.map(properties).forEach((name, property) -> object.put(name, value(source, Operation.map(property), name)));
        }
        return object;
    }

    private static Map<String, Object> resolved(Source source, Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return Operation.map(source.operation.schemas().get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        return schema.get("allOf") instanceof List<?> parts ? resolved(source, Operation.map(parts.getFirst())) : schema;
    }

    private static String written(Object value) {
        try {
            return new String(JsonMapper.createDefault().writeValueAsBytes(value), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return operation.method() + " " + path + " " + json;
    }
}

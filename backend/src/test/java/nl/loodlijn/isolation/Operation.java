package nl.loodlijn.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission;

/**
 * An endpoint of the API as the server routes it, with what the compiler wrote about it.
 *
 * @param method in capitals
 * @param body what the API document says of it
 * @param schemas the types of the API document by their reference
 */
record Operation(String method, String path, Permission permission, Map<String, Object> body, Map<String, Object> schemas) {
    static final String IN_TENANT = "/api/v1/tenants/{tenant}/";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Every endpoint of the API but open data, which is for anybody and has a document of its own; fails when the API document lacks one. */
    static List<Operation> all(List<EndpointPermissions.Endpoint> endpoints) {
        Map<String, Object> document = document();
        Map<String, Object> paths = map(document.get("paths"));
        Map<String, Object> schemas = map(map(document.get("components")).get("schemas"));
        return endpoints.stream()
                .filter(endpoint -> endpoint.path().startsWith("/api/") && !endpoint.path().startsWith("/api/public/")
                        && !endpoint.method().equals("HEAD"))
                .map(endpoint -> new Operation(endpoint.method(), endpoint.path(), endpoint.permission(), map(
                        Objects.requireNonNull(map(Objects.requireNonNull(paths.get(endpoint.path()), endpoint.path()))
                                .get(endpoint.method().toLowerCase(Locale.ROOT)), endpoint.toString())),
                        schemas))
                .toList();
    }

    boolean isInTenant() {
        return path.startsWith(IN_TENANT);
    }

    /** The path behind that of the tenant. */
    String inTenant() {
        return path.substring(IN_TENANT.length());
    }

    /** The names in braces, but not that of the tenant. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(name -> name.group(1)).filter(name -> !name.equals("tenant")).toList();
    }

    /** For each variable the path up to its closing brace. */
    List<String> prefixes() {
        return VARIABLE.matcher(path).results().filter(name -> !name.group(1).equals("tenant")).map(MatchResult::end)
                .map(end -> path.substring(0, end)).toList();
    }

    boolean isWrite() {
        return !method.equals("GET");
    }

    boolean isStream() {
        return body.toString().contains("text/event-stream");
    }

    boolean takesFile() {
        return body.toString().contains("multipart/form-data");
    }

    boolean takesJson() {
        return content().containsKey("application/json");
    }

    Map<String, Object> schemaOfBody() {
        return map(map(content().get("application/json")).get("schema"));
    }

    List<Map<String, Object>> queryParameters() {
        List<Map<String, Object>> found = new ArrayList<>();
        if (body.get("parameters") instanceof List<?> parameters) {
            parameters.stream().map(Operation::map).filter(parameter -> "query".equals(parameter.get("in"))).forEach(found::add);
        }
        return found;
    }

    @Override
    public String toString() {
        return method + " " + (isInTenant() ? inTenant() : path);
    }

    private Map<String, Object> content() {
        return body.get("requestBody") instanceof Map<?, ?> request ? map(map(request).getOrDefault("content", Map.of())) : Map.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static Map<String, Object> document() {
        try (InputStream document = Operation.class.getResourceAsStream("/META-INF/swagger/loodlijn-1.yml")) {
            return new Yaml().load(Objects.requireNonNull(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

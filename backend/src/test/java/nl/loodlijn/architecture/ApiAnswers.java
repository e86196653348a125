package nl.loodlijn.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nl.loodlijn.platform.security.EndpointPermissions;
import nl.loodlijn.platform.security.Permission.Scope;

/**
 * Says of every operation how it can be refused, by what stands in front of it: the permission, the filters and the handlers that are the same for all;
 * and which headers its answer has. The parts are in answers.yml.
 */
final class ApiAnswers {
    /** Operations whose answer carries the version of one thing. */
    static final Set<String> WITH_VERSION = Set.of("changeMembership", "draft", "saveDraft", "provider", "upload", "one", "map",
            "commit", "decideAccess", "saveView", "changeSavedView");
    /** Operations that take a version and can do without. */
    static final Set<String> WITHOUT_VERSION_TOO = Set.of("endMembership", "discard", "saveDraft", "discardDraft");
    private static final Map<String, String> PROBLEMS = Map.of("400", "InvalidInput", "401", "NotSignedIn", "403", "NotAllowed", "404",
            "NotFound", "409", "Conflict", "412", "Outdated", "422", "KeyReused", "428", "VersionRequired", "429", "TooOften", "503",
            "Unavailable");
    /** Where visits are counted by the address that they come from. */
    private static final List<String> COUNTED = List.of("/api/v1/invitations/{token}");

    private ApiAnswers() {
    }

    static void complete(ApiTree.Operation operation, List<EndpointPermissions.Endpoint> endpoints) {
        Scope scope = scope(operation, endpoints);
        boolean keyed = operation.method().equals("POST") && scope != Scope.ANYONE;
        if (keyed) {
            operation.add(reference("parameters", "IdempotencyKey"));
        }
        headers(operation);
        Map<String, Object> answers = operation.answers();
        problems(operation, scope, keyed).forEach(status -> answers.put(status, reference("responses", PROBLEMS.get(status))));
        Map<String, Object> sorted = new TreeMap<>(answers);
        answers.clear();
        answers.putAll(sorted);
    }

    private static Set<String> problems(ApiTree.Operation operation, Scope scope, boolean keyed) {
        Set<String> problems = new TreeSet<>(Set.of("503"));
        boolean changes = !operation.method().equals("GET");
        if (scope == Scope.TENANT || keyed || operation.body().containsKey("parameters") || operation.body().containsKey("requestBody")) {
            problems.add("400");
        }
        if (scope != Scope.ANYONE) {
            problems.add("401");
        }
        if (scope == Scope.TENANT || scope == Scope.OPERATOR || scope == Scope.SIGNED_IN && changes) {
            problems.add("403");
        }
        if (operation.path().contains("{")) {
            problems.add("404");
        }
        if (COUNTED.stream().anyMatch(operation.path()::startsWith)) {
            problems.add("429");
        }
        if (keyed) {
            problems.addAll(Set.of("409", "422"));
        }
        if (operation.takes("If-Match")) {
            problems.addAll(Set.of("409", "412"));
            if (!WITHOUT_VERSION_TOO.contains(operation.id())) {
                problems.add("428");
            }
        }
        return problems;
    }

    private static void headers(ApiTree.Operation operation) {
        Map<String, Object> headers = new LinkedHashMap<>();
        if (WITH_VERSION.contains(operation.id())) {
            headers.put("ETag", reference("headers", "ETag"));
        }
        if (operation.takes("after")) {
            headers.put("Link", reference("headers", "Link"));
        }
        if (!headers.isEmpty()) {
            operation.answers().values().forEach(answer -> ApiTree.map(answer).put("headers", new LinkedHashMap<>(headers)));
        }
    }

    private static Scope scope(ApiTree.Operation operation, List<EndpointPermissions.Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals(operation.method()) && endpoint.path().equals(operation.path()))
                .findFirst().orElseThrow(() -> new AssertionError("No endpoint " + operation.method() + " " + operation.path()))
                .permission()
                .scope();
    }

    private static Map<String, Object> reference(String group, String name) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/" + group + "/" + name));
    }
}

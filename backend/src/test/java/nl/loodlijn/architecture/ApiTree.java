package nl.loodlijn.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The API document as a tree of maps and lists, in the order in which it was written. */
record ApiTree(Map<String, Object> root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /**
     * What a method does to a path.
     *
     * @param method in capitals
     * @param body the map that describes it
     */
    record Operation(String method, String path, Map<String, Object> body) {
        String id() {
            return String.valueOf(body.get("operationId"));
        }

        List<Map<String, Object>> parameters() {
            List<Map<String, Object>> found = new ArrayList<>();
            if (body.get("parameters") instanceof List<?> list) {
                list.forEach(parameter -> found.add(map(parameter)));
            }
            return found;
        }

        boolean takes(String parameter) {
            return parameters().stream().anyMatch(one -> parameter.equals(one.get("name")));
        }

        @SuppressWarnings("unchecked")
        void add(Map<String, Object> parameter) {
            ((List<Object>) body.computeIfAbsent("parameters", none -> new ArrayList<>())).add(parameter);
        }

        Map<String, Object> answers() {
            return map(body.computeIfAbsent("responses", none -> new LinkedHashMap<>()));
        }
    }

    Stream<Operation> operations() {
        return at("paths").entrySet().stream().flatMap(path -> map(path.getValue()).entrySet().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> new Operation(entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), map(entry.getValue()))));
    }

    /** The map at a place; fails when it is not there. */
    Map<String, Object> at(String... names) {
        Map<String, Object> found = root;
        for (String name : names) {
            if (!found.containsKey(name)) {
                throw new AssertionError("The API document no longer has " + String.join(" ", names));
            }
            found = map(found.get(name));
        }
        return found;
    }

    /** Adds groups of entries to the groups of the same name. */
    void merge(String name, Map<String, Object> groups) {
        groups.forEach((group, entries) -> map(at(name).computeIfAbsent(group, none -> new LinkedHashMap<>())).putAll(map(entries)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}

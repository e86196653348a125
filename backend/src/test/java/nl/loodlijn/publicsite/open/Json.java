package nl.loodlijn.publicsite.open;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

/** JSON as text, and which fields it has. */
final class Json {
    private Json() {
    }

    static String text(JsonNode node) {
        try {
            return JsonMapper.createDefault().writeValueAsString(node);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The path of every value: names with dots between, and [] for what stands in a list. */
    static Set<String> paths(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.entries()
                    .forEach(entry -> collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), paths));
        } else if (node.isArray()) {
            node.values().forEach(value -> collect(path + "[]", value, paths));
        } else {
            paths.add(path);
        }
    }
}

package nl.loodlijn.platform.find;

import java.util.Collection;
import java.util.List;

/**
 * Something that was found.
 *
 * @param id with the kind it names the thing
 * @param context one line that tells it from others with the same title; may be empty
 * @param path of its page in the application, without the base path of the application
 * @param meant folded words that count as a match besides the beginnings that were typed: other forms, what was mistyped
 */
public record Hit(String id, String title, String context, String path, Collection<String> meant) {
    public Hit {
        meant = List.copyOf(meant);
    }

    public static Hit of(Object id, String title, String context, String path) {
        return new Hit(id.toString(), title, context, path, List.of());
    }
}

package nl.loodlijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The folder {@code .loodlijn} that holds everything between runs. Only its owner may look into it. */
record DataFolder(Path path) {

    private static final List<String> KEPT_WHEN_FRESH = List.of("lock", "state", "children", "startup");

    /** Makes the folder in the given one when it is not there yet. */
    static DataFolder in(Path parent) {
        var folder = parent.toAbsolutePath().resolve(".loodlijn");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Forgets all data, but not what only makes the start faster. */
    void clear() {
        try (var entries = Files.list(path)) {
            for (var entry : entries.filter(entry -> !KEPT_WHEN_FRESH.contains(entry.getFileName().toString())).toList()) {
                deleteTree(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + path, e);
        }
    }

    /** Whether a step that is taken once per folder was completed. */
    boolean isDone(String step) {
        return Files.exists(resolve(step + ".done"));
    }

    void markDone(String step) {
        write(step + ".done", "");
    }

    String read(String name) {
        try {
            return Files.exists(resolve(name)) ? Files.readString(resolve(name)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(String name, String text) {
        try {
            Files.writeString(resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

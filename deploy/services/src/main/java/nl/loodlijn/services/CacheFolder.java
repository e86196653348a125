package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/** What is made once per user and used by every start after it: {@code ~/.cache/loodlijn}, or the folder that the system property loodlijn.cache names. */
final class CacheFolder {

    private static final Object WITHIN_THIS_PROCESS = new Object();

    private CacheFolder() {
    }

    /** Fills a folder that does not exist yet. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * The folder of this name, filled by whoever needs it first. Others, in this process or another one, wait meanwhile; a filling that was broken off leaves nothing behind
     * that counts.
     */
    static Path get(String name, Filling filling) {
        var folder = root().resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        synchronized (WITHIN_THIS_PROCESS) {
            try (var channel = FileChannel.open(Files.createDirectories(root()).resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var lock = channel.lock()) {
                if (!Files.isDirectory(folder) && lock.isValid()) {
                    var unfinished = root().resolve(name + ".unfinished");
                    deleteTree(unfinished);
                    filling.fill(Files.createDirectory(unfinished));
                    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make " + folder, e);
            }
        }
    }

    /** Twelve hexadecimal digits that differ when the text differs. */
    static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static Path root() {
        var chosen = System.getProperty("loodlijn.cache");
        return chosen == null ? Path.of(System.getProperty("user.home"), ".cache", "loodlijn") : Path.of(chosen).toAbsolutePath();
    }
}

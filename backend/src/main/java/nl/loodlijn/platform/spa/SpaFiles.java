package nl.loodlijn.platform.spa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import io.micronaut.http.MediaType;

/** The built files below {@code public/app} on the class path, each beside its precompressed forms; kept in memory once read (a few megabytes). */
@Singleton
final class SpaFiles {
    static final String SHELL = "index.html";
    private static final String FOLDER = "public/app/";
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final List<Form> SMALLEST_FIRST = List.of(new Form("br", ".br"), new Form("gzip", ".gz"), new Form("", ""));

    private final ConcurrentHashMap<String, Optional<File>> files = new ConcurrentHashMap<>();

    private record Form(String encoding, String suffix) {
    }

    /** @param encoding content coding; empty for none */
    @SuppressWarnings("ArrayRecordComponent")
    record File(byte[] content, MediaType type, String encoding, String etag) {
    }

    /** Files with a hash in their name never change. */
    static boolean isImmutable(String path) {
        return path.startsWith("assets/");
    }

    /**
     * The smallest form of a file that the reader accepts; empty when there is no such file.
     *
     * @param accepted value of Accept-Encoding
     */
    Optional<File> find(String path, String accepted) {
        if (!PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        return SMALLEST_FIRST.stream().filter(form -> form.encoding().isEmpty() || accepts(accepted, form.encoding()))
                .map(form -> file(path, form)).flatMap(Optional::stream).findFirst();
    }

    // Only files that exist are remembered, so that asking for what does not cannot fill the memory.
    private Optional<File> file(String path, Form form) {
        Optional<File> known = files.get(path + form.suffix());
        if (known != null) {
            return known;
        }
        Optional<File> read = read(path, form);
        read.ifPresent(file -> files.put(path + form.suffix(), read));
        return read;
    }

    private static Optional<File> read(String path, Form form) {
        try (InputStream stream = SpaFiles.class.getClassLoader().getResourceAsStream(FOLDER + path + form.suffix())) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            return content.length == 0 ? Optional.empty() : Optional.of(new File(content, typeOf(path), form.encoding(), etag(content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean accepts(String accepted, String encoding) {
        return Arrays.stream(accepted.split(",", -1)).map(String::strip)
                .anyMatch(one -> one.equals(encoding) || one.startsWith(encoding + ";") && !one.replace(" ", "").matches(".*;q=0(\\.0*)?"));
    }

    private static MediaType typeOf(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> MediaType.of("text/html; charset=utf-8");
            case "js", "mjs" -> MediaType.of("text/javascript; charset=utf-8");
            case "css" -> MediaType.of("text/css; charset=utf-8");
            case "json", "map" -> MediaType.of("application/json");
            case "svg" -> MediaType.of("image/svg+xml");
            case "webmanifest" -> MediaType.of("application/manifest+json");
            case "woff2" -> MediaType.of("font/woff2");
            case "png" -> MediaType.of("image/png");
            case "ico" -> MediaType.of("image/x-icon");
            case "txt" -> MediaType.of("text/plain; charset=utf-8");
            default -> MediaType.APPLICATION_OCTET_STREAM_TYPE;
        };
    }

    private static String etag(byte[] content) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16) + '"';
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

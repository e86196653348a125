package nl.loodlijn.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages that tell people how to use the product, and the pictures in them: photographs that the browser tests make. */
final class Guide {
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+\\]\\(([\\w/]*images/([\\w-]+)\\.png)\\)");

    private Guide() {
    }

    /** Name of each picture, with the files in which it is to be kept. */
    static Map<String, List<Path>> pictures() {
        Map<String, List<Path>> pictures = new TreeMap<>();
        for (Path page : pages()) {
            Matcher picture = PICTURE.matcher(read(page));
            while (picture.find()) {
                Path file = page.resolveSibling(picture.group(1));
                pictures.merge(picture.group(2), List.of(file), (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
            }
        }
        return pictures;
    }

    private static List<Path> pages() {
        try (Stream<Path> guide = Files.list(WholeProduct.repository().resolve("docs/guide"))) {
            return Stream.concat(Stream.of(WholeProduct.repository().resolve("README.md")),
                    guide.filter(page -> page.toString().endsWith(".md")).sorted()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a photograph where a page shows it, when the build is asked to write (`-Dloodlijn.write=true`). */
    static void keep(String name, byte[] photo) {
        if (Boolean.getBoolean("loodlijn.write")) {
            for (Path file : pictures().getOrDefault(name, List.of())) {
                try {
                    Files.createDirectories(file.getParent());
                    Files.write(file, photo);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

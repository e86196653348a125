package nl.loodlijn.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GuideTest {
    @Test
    void every_picture_in_a_guide_is_there_and_is_photographed_by_a_test() throws IOException {
        String tests;
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/nl/loodlijn/whole"))) {
            tests = sources.map(Guide::read).collect(Collectors.joining());
        }
        Guide.pictures().forEach((name, files) -> {
            files.forEach(file -> assertTrue(Files.exists(file), file + " is made by -Dloodlijn.write=true"));
            assertTrue(tests.contains("check(\"" + name + "\")"), "no test photographs " + name);
        });
    }

    @Test
    void no_picture_is_kept_that_no_page_shows() throws IOException {
        Set<Path> shown = Guide.pictures().values().stream().flatMap(List::stream).map(Path::normalize).collect(Collectors.toSet());
        for (String folder : List.of("docs/images", "docs/guide/images")) {
            try (Stream<Path> kept = Files.list(WholeProduct.repository().resolve(folder))) {
                assertEquals(List.of(), kept.map(Path::normalize).filter(file -> !shown.contains(file)).toList());
            }
        }
    }
}

package nl.loodlijn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Without {@code @NullMarked} the null checker looks away from a package without a word. */
class NullMarkedTest {
    @Test
    void every_package_is_null_marked() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> paths = Files.walk(sources)) {
            List<Path> unmarked = paths.filter(Files::isDirectory).filter(NullMarkedTest::holdsCode).filter(folder -> !isMarked(folder))
                    .toList();
            assertThat(unmarked).isEmpty();
        }
    }

    private static boolean holdsCode(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean isMarked(Path folder) {
        try {
            Path packageInfo = folder.resolve("package-info.java");
            return Files.exists(packageInfo) && Files.readString(packageInfo).contains("@NullMarked");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

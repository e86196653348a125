package nl.loodlijn.local.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    private Path folder = Path.of("");

    private final List<String> ran = new ArrayList<>();

    /** A Chrome for macOS in its usual place would be found by every test. */
    @BeforeEach
    void notOnAMacWithChrome() {
        Assumptions.assumeFalse(Files.exists(Path.of("/Applications/Google Chrome.app")));
    }

    @Test
    void theOneThatIsNamedIsUsed() throws IOException {
        var named = program("elsewhere/my-chromium");
        program("bin/chromium");
        assertEquals(named, new Chromium(Map.of("CHROMIUM", named.toString(), "PATH", folder.resolve("bin").toString()), folder, nothing())
                .findOrFetch());
    }

    @Test
    void aNameThatIsNoProgramIsToldAndNotPassedBy() {
        var failure = assertThrows(IllegalStateException.class,
                () -> new Chromium(Map.of("CHROMIUM", "/no/such/program"), folder, nothing()).findOrFetch());
        assertTrue(failure.getMessage().contains("/no/such/program"), failure.getMessage());
    }

    @Test
    void oneOnThePathIsUsedAndNothingIsFetched() throws IOException {
        var chrome = program("bin/google-chrome");
        assertEquals(chrome, new Chromium(Map.of("PATH", folder.resolve("bin").toString()), folder, nothing()).findOrFetch());
        assertEquals(List.of(), ran);
    }

    @Test
    void anEarlierDownloadIsUsed() throws IOException {
        program(".cache/ms-playwright/chromium-1100/chrome-linux/chrome");
        var newest = program(".cache/ms-playwright/chromium-1200/chrome-linux64/chrome");
        assertEquals(newest, new Chromium(Map.of(), folder, nothing()).findOrFetch());
    }

    @Test
    void playwrightFetchesOneWhenThereIsNone() {
        var chromium = new Chromium(Map.of(), folder, commands(false,
                command -> command.contains("install chromium") && creates(".cache/ms-playwright/chromium-1200/chrome-linux64/chrome")));
        assertEquals(folder.resolve(".cache/ms-playwright/chromium-1200/chrome-linux64/chrome"), chromium.findOrFetch());
    }

    @Test
    void debianInstallsOneForRootWhenPlaywrightCannot() {
        var environment = Map.of("PATH", folder.resolve("bin").toString());
        var chromium = new Chromium(environment, folder,
                commands(true,
                        command -> command.startsWith("apt-get install") && ran.size() > 3
                                ? creates("bin/chromium")
                                : command.equals("apt-get update")));
        assertEquals(folder.resolve("bin/chromium"), chromium.findOrFetch());
    }

    @Test
    void withoutOneItSaysWhatToInstall() {
        var failure = assertThrows(IllegalStateException.class, () -> new Chromium(Map.of(), folder, nothing()).findOrFetch());
        assertEquals(Chromium.MISSING, failure.getMessage());
        assertTrue(ran.stream().noneMatch(command -> command.startsWith("apt-get")), "only root can install");
    }

    private Chromium.Commands nothing() {
        return commands(false, command -> false);
    }

    private Chromium.Commands commands(boolean root, Predicate<String> answer) {
        return new Chromium.Commands() {
            @Override
            public boolean run(List<String> command) {
                ran.add(String.join(" ", command));
                return answer.test(ran.getLast());
            }

            @Override
            public boolean isRoot() {
                return root;
            }
        };
    }

    private boolean creates(String name) {
        try {
            return Files.exists(program(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path program(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}

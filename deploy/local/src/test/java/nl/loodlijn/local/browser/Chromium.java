package nl.loodlijn.local.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that browser tests use. What is there is used: the one the variable CHROMIUM names, one on the PATH, or an earlier download of Playwright. Otherwise one is fetched:
 * by Playwright, or on Debian as root by apt-get. Browser tests are never left out: when there is none in the end, they fail and say what to install.
 */
public final class Chromium {

    static final String MISSING = "The browser tests need Chromium and none could be found or downloaded: install it (Debian: apt-get install chromium), or name one in the variable CHROMIUM.";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> USUAL_PLACES = List.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private final Map<String, String> environment;
    private final Path home;
    private final Commands commands;

    /** Runs programs; a failure is no reason to stop, because there is another way to try. */
    interface Commands {

        /** Whether the program ended well. */
        boolean run(List<String> command);

        boolean isRoot();
    }

    Chromium(Map<String, String> environment, Path home, Commands commands) {
        this.environment = environment;
        this.home = home;
        this.commands = commands;
    }

    /** The program to start. Found or fetched once per process. */
    public static Path executable() {
        return OfThisProcess.EXECUTABLE;
    }

    /** Holds what was found, so that the first who asks pays for the search. */
    private static final class OfThisProcess {
        static final Path EXECUTABLE = new Chromium(System.getenv(), Path.of(System.getProperty("user.home")), new SystemCommands())
                .findOrFetch();
    }

    /**
     * Finds a Chromium or gets one.
     *
     * @throws IllegalStateException when there is none; the message is one sentence that says what to do
     */
    Path findOrFetch() {
        return find().or(this::fetchWithPlaywright).or(this::fetchWithDebian).orElseThrow(() -> new IllegalStateException(MISSING));
    }

    private Optional<Path> find() {
        var chosen = environment.get("CHROMIUM");
        if (chosen != null && !chosen.isBlank()) {
            if (!Files.isExecutable(Path.of(chosen))) {
                throw new IllegalStateException(
                        "The variable CHROMIUM names " + chosen + ", which is no program: correct it or leave it out.");
            }
            return Optional.of(Path.of(chosen));
        }
        return Stream.of(onPath(), USUAL_PLACES.stream(), downloads()).flatMap(places -> places).filter(Chromium::isProgram).findFirst();
    }

    private Stream<Path> onPath() {
        var folders = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)).filter(folder -> !folder.isBlank())
                .map(Path::of).toList();
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    }

    /** What Playwright downloaded, the newest first. */
    private Stream<Path> downloads() {
        var chosen = environment.get("PLAYWRIGHT_BROWSERS_PATH");
        var folders = chosen == null
                ? List.of(home.resolve(".cache/ms-playwright"), home.resolve("Library/Caches/ms-playwright"))
                : List.of(Path.of(chosen));
        return folders.stream().filter(Files::isDirectory).flatMap(Chromium::programsIn);
    }

    private static Stream<Path> programsIn(Path folder) {
        try (var files = Files.find(folder, 7, (path, attributes) -> attributes.isRegularFile() && path.toString().contains("chromium")
                && List.of("chrome", "Chromium", "Google Chrome for Testing").contains(path.getFileName().toString()))) {
            return files.sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> fetchWithPlaywright() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var fetched = commands.run(
                List.of(java, "-classpath", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install", "chromium"));
        return fetched ? find() : Optional.empty();
    }

    private Optional<Path> fetchWithDebian() {
        var install = List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        var fetched = commands.isRoot() && (commands.run(install) || (commands.run(List.of("apt-get", "update")) && commands.run(install)));
        return fetched ? find() : Optional.empty();
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}

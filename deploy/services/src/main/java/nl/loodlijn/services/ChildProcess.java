package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program this process started, with its output in a file. */
public final class ChildProcess implements AutoCloseable {

    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+(at .+\\(.*\\)|\\.\\.\\. \\d+ (more|common frames omitted))");
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int SHOWN_LINES = 25;
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program, in a session of its own where the system can do that: a Ctrl-C in the terminal then reaches this process only, which stops its children in order.
     *
     * @param name        for messages, such as "Keycloak"
     * @param environment added to the environment of this process
     * @param log         replaced by what the program prints
     */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        var builder = new ProcessBuilder(inOwnSession(command)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        try {
            var child = new ChildProcess(name, builder.start(), log);
            RUNNING.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " did not start", e);
        }
    }

    /** The java of the JDK that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /**
     * Waits until a condition holds, which is asked ten times a second.
     *
     * @throws IllegalStateException when the program ends or the time is over first; its message holds the last lines of the log
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        var end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "%s ended with exit code %d before it was ready.%n%s".formatted(name, process.exitValue(), tail()));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%s was not ready within %d seconds.%n%s".formatted(name, limit.toSeconds(), tail()));
            }
            pause();
        }
    }

    /**
     * Waits until the program ends by itself.
     *
     * @return its exit code
     * @throws IllegalStateException when the time is over first; the program is stopped then
     */
    public int awaitEnd(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("%s did not end within %d seconds.%n%s".formatted(name, limit.toSeconds(), tail()));
    }

    /** Waits until the program ends, however long that takes. */
    public void awaitEnd() {
        process.onExit().join();
    }

    /** The last lines the program printed, without the stack traces of Java. */
    public String tail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
                    .filter(line -> !STACK_TRACE.matcher(line).find()).toList();
            return "Last lines of " + log + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
        } catch (IOException e) {
            return "(nothing to read in " + log + ")";
        }
    }

    /** Asks the program and its children to stop, and after 20 seconds makes them. */
    @Override
    public void close() {
        closeWithin(TIME_TO_STOP);
    }

    /** Asks the program and its children to stop, and makes them when the time is over. */
    public void closeWithin(Duration limit) {
        var family = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        process.destroy();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        RUNNING.remove(this);
    }

    /** Makes every program stop that this process started and did not close yet. */
    public static void closeAll() {
        List.copyOf(RUNNING).forEach(child -> child.closeWithin(Duration.ZERO));
    }

    private static List<String> inOwnSession(List<String> command) {
        return Files.isExecutable(SETSID) ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList() : command;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}

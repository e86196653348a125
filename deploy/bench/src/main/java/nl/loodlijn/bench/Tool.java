package nl.loodlijn.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A load generator that is installed on this machine. */
enum Tool {
    /** Comes with PostgreSQL; makes the same SQL call over and over: the floor. */
    PGBENCH("pgbench", "postgresql-contrib or postgresql-client", Pattern.compile("tps = ([0-9.]+)")),
    /** Makes the same HTTP request over and over. */
    WRK("wrk", "wrk", Pattern.compile("Requests/sec:\\s+([0-9.]+)"));

    private static final Pattern WRK_FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private final String command;
    private final String debianPackage;
    private final Pattern throughput;

    Tool(String command, String debianPackage, Pattern throughput) {
        this.command = command;
        this.debianPackage = debianPackage;
        this.throughput = throughput;
    }

    /** @throws IllegalStateException when it is not installed; the message says what to install */
    void require() {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, command))
                .anyMatch(Files::isExecutable);
        if (!there) {
            throw new IllegalStateException("The benchmark needs " + command + "; on Debian: apt-get install " + debianPackage);
        }
    }

    /**
     * Runs it to its end.
     *
     * @return calls per second
     * @throws IllegalStateException when it fails, or when any call failed
     */
    double throughput(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new java.util.ArrayList<>(List.of(command));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher matcher = throughput.matcher(output);
        if (process.waitFor() != 0 || !matcher.find() || WRK_FAILURES.matcher(output).find()) {
            throw new IllegalStateException(command + " failed:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}

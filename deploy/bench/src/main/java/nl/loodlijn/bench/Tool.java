package nl.loodlijn.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A load generator that is installed on this machine. */
enum Tool {
    PGBENCH("pgbench", "postgresql-contrib or postgresql-client"),
    WRK("wrk", "wrk");

    private final String command;
    private final String debianPackage;

    Tool(String command, String debianPackage) {
        this.command = command;
        this.debianPackage = debianPackage;
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
     * @return what it printed
     * @throws IllegalStateException when it fails
     */
    String run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed:\n" + output);
        }
        return output;
    }
}

package nl.loodlijn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.loodlijn.services.Database;

/** Sends the same SQL over and over, with nothing in between: the floor. Comes with PostgreSQL. */
record Pgbench(Database database, Path script) implements Loader {
    private static final Pattern THROUGHPUT = Pattern.compile("tps = ([0-9.]+)");
    /** Of a line of its log: client, number, microseconds. */
    private static final int DURATION = 2;

    @Override
    public Load run(int connections, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        String output = Tool.PGBENCH.run(
                Map.of("PGPASSWORD", database.passwords().app(), "PGOPTIONS", "-c search_path=loodlijn"),
                List.of("-n", "-M", "simple", "-c", Integer.toString(connections), "-j", "2", "-T", Integer.toString(seconds), "-l",
                        "--log-prefix", folder.resolve("took").toString(), "-f", script.toString(), "-h", database.host(), "-p",
                        Integer.toString(database.port()), "-U", "loodlijn_app", database.name()));
        Matcher throughput = THROUGHPUT.matcher(output);
        if (!throughput.find()) {
            throw new IllegalStateException("pgbench failed:\n" + output);
        }
        long[] micros = durations(folder);
        return new Load(Double.parseDouble(throughput.group(1)), micros[micros.length / 2] / 1_000.0,
                micros[(int) (micros.length * 0.95)] / 1_000.0, micros[(int) (micros.length * 0.99)] / 1_000.0);
    }

    private static long[] durations(Path folder) throws IOException {
        long[] micros = new long[0];
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                long[] some = Files.readAllLines(log).stream().mapToLong(line -> Long.parseLong(line.split(" ", -1)[DURATION])).toArray();
                long[] all = Arrays.copyOf(micros, micros.length + some.length);
                System.arraycopy(some, 0, all, micros.length, some.length);
                micros = all;
                Files.delete(log);
            }
        }
        Files.delete(folder);
        Arrays.sort(micros);
        return micros;
    }
}

package nl.loodlijn.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The backend as a process of its own, with the memory it is meant to run in. */
record Server(Process process, URI base) implements AutoCloseable {
    private static final long LIMIT_SECONDS = 120;

    /** @param heap option of Java that says how much it may take */
    static Server start(Map<String, String> environment, String heap) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-classpath", System.getProperty("java.class.path"), "nl.loodlijn.Application"))
                .redirectErrorStream(true).redirectOutput(Files.createTempFile("loodlijn-bench", ".log").toFile());
        builder.environment().putAll(environment);
        Server server = new Server(builder.start(), URI.create(environment.get("LOODLIJN_BASE_URL")));
        server.awaitReady();
        return server;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The backend did not become ready.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection) base.resolve("/health/readiness").toURL().openConnection();
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Resident set size as the Linux kernel counts it; 0 when the process has ended. */
    long residentBytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) << 10).findFirst().orElse(0);
    }

    /** Time of processors that the process took since it began, as the Linux kernel counts it: in hundredths of a second. */
    double processorSeconds() throws IOException {
        String[] fields = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")).split("\\) ", 2)[1].split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

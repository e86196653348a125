package nl.loodlijn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.transform.TransformerFactory;

import nl.loodlijn.services.ChildProcess;
import nl.loodlijn.services.FreePort;
import nl.loodlijn.services.TestServices;

/** Another replica of the server of this process, as a process of its own with the real application, so that it can be killed. */
public final class ReplicaProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final URI base;

    private ReplicaProcess(ChildProcess process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts a replica and waits until it is ready.
     *
     * @param first whose database and identity provider it shares
     * @param differently settings that differ, by the name of their variable
     */
    public static ReplicaProcess beside(TestServer first, Map<String, String> differently) {
        int port = FreePort.any();
        Map<String, String> environment = new HashMap<>(TestServices.environment(first.database(), first.base().getPort()));
        environment.put("LOODLIJN_PORT", Integer.toString(port));
        environment.putAll(differently);
        List<String> command = List.of(ChildProcess.java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=Europe/Amsterdam",
                // As in production, where the class path has no other one.
                "-Djavax.xml.transform.TransformerFactory=" + TransformerFactory.newDefaultInstance().getClass().getName(), "-cp",
                System.getProperty("java.class.path"), "nl.loodlijn.Application");
        try {
            Path folder = Files.createTempDirectory("loodlijn-replica");
            ReplicaProcess replica = new ReplicaProcess(
                    ChildProcess.start("The replica", command, environment, folder, folder.resolve("replica.log")),
                    URI.create("http://localhost:" + port));
            Caller anyone = first.anonymous().at(replica.base);
            replica.process.awaitReady(START_LIMIT, () -> isReady(anyone));
            return replica;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    public URI base() {
        return base;
    }

    /** Ends it as a machine that fails does: at once, and nothing in it runs any more. */
    public void kill() {
        ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
        Eventually.holds(Duration.ofSeconds(10), () -> org.assertj.core.api.Assertions.assertThat(process.isRunning()).isFalse());
    }

    @Override
    public void close() {
        process.closeWithin(Duration.ZERO);
    }

    private static boolean isReady(Caller anyone) {
        try {
            return anyone.get("/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }
}

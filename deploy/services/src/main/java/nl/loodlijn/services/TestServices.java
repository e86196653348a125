package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The services that tests of this process share. Each starts when it is first asked for and stops when the process ends. PostgreSQL is embedded, or with
 * {@code -Dloodlijn.services=docker} a container, if an engine answers and has the image; one line on standard output says which it is.
 */
public final class TestServices {

    private static final String SESSION_KEY = Secrets.randomKey();
    private static final String REFERRAL_KEYS = "test:" + Secrets.randomKey();
    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();
    private static final Deque<URI> BASES = new ArrayDeque<>();
    private static @Nullable TestDatabases databases;
    private static @Nullable LocalKeycloak keycloak;
    private static @Nullable LocalMail mail;
    private static @Nullable LocalObjectStore objects;
    private static @Nullable Path files;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(TestServices::stop, "test-services-stop"));
    }

    private TestServices() {
    }

    /** PostgreSQL with the roles of Loodlijn. */
    public static synchronized TestDatabases database() {
        var known = databases;
        if (known == null) {
            var start = System.nanoTime();
            var server = startDatabase();
            RUNNING.push(server);
            known = new TestDatabases(server);
            databases = known;
            say("PostgreSQL, " + (server instanceof ContainerDatabase ? "in a container" : "embedded"), server.port(), start);
        }
        return known;
    }

    /** Keycloak with the demo realm and a data folder of its own. */
    public static synchronized LocalKeycloak keycloak() {
        var known = keycloak;
        if (known == null) {
            var start = System.nanoTime();
            var folder = temporaryFolder();
            RUNNING.push(() -> CacheFolder.deleteTree(folder));
            var port = FreePort.any();
            known = LocalKeycloak.start(folder.resolve("keycloak"), port, step -> System.out.println("Test services: " + step));
            RUNNING.push(known);
            keycloak = known;
            say("Keycloak", port, start);
        }
        return known;
    }

    /** A mail server that keeps what it receives. */
    public static synchronized LocalMail mail() {
        var known = mail;
        if (known == null) {
            known = LocalMail.start(0);
            RUNNING.push(known);
            mail = known;
        }
        return known;
    }

    /** A store that speaks S3, with a folder of its own. */
    public static synchronized LocalObjectStore objectStore() {
        var known = objects;
        if (known == null) {
            var start = System.nanoTime();
            var folder = temporaryFolder();
            RUNNING.push(() -> CacheFolder.deleteTree(folder));
            var port = FreePort.any();
            known = LocalObjectStore.start(folder, port);
            RUNNING.push(known);
            objects = known;
            say("Object store", port, start);
        }
        return known;
    }

    /**
     * The variables by which a backend finds all services, which start if they did not yet; Keycloak is told where that backend answers.
     *
     * @param database which database the backend uses
     * @param port     where the backend will listen
     */
    public static Map<String, String> environment(Database database, int port) {
        var base = URI.create("http://localhost:" + port);
        tellKeycloak(base);
        var environment = new HashMap<>(database.environment());
        environment.put("LOODLIJN_PORT", Integer.toString(port));
        environment.put("LOODLIJN_BASE_URL", base.toString());
        environment.put("LOODLIJN_ISSUER", keycloak().issuer().toString());
        environment.put("LOODLIJN_CLIENT_ID", LocalKeycloak.CLIENT_ID);
        environment.put("LOODLIJN_CLIENT_SECRET", LocalKeycloak.CLIENT_SECRET);
        environment.put("LOODLIJN_SESSION_KEY", SESSION_KEY);
        environment.put("LOODLIJN_REFERRAL_KEYS", REFERRAL_KEYS);
        environment.put("LOODLIJN_FILES", filesFolder().toString());
        environment.put("LOODLIJN_SMTP_HOST", mail().host());
        environment.put("LOODLIJN_SMTP_PORT", Integer.toString(mail().port()));
        environment.put("LOODLIJN_MAIL_FROM", "loodlijn@voorbeeld.nl");
        return environment;
    }

    /** Backends of different tests can run at once, so what was told before stays true. */
    private static synchronized void tellKeycloak(URI base) {
        BASES.addFirst(base);
        keycloak().setBaseUrls(List.copyOf(BASES));
    }

    private static synchronized Path filesFolder() {
        var known = files;
        if (known == null) {
            var folder = temporaryFolder();
            RUNNING.push(() -> CacheFolder.deleteTree(folder));
            known = folder;
            files = known;
        }
        return known;
    }

    private static DatabaseServer startDatabase() {
        if (!"docker".equals(System.getProperty("loodlijn.services"))) {
            return EmbeddedDatabase.temporary();
        }
        if (DockerEngine.ofThisMachine().has(ContainerDatabase.IMAGE)) {
            return ContainerDatabase.start();
        }
        System.out.println("Test services: no Docker engine with " + ContainerDatabase.IMAGE + " answers, so PostgreSQL is embedded");
        return EmbeddedDatabase.temporary();
    }

    private static void say(String what, int port, long start) {
        System.out.printf("Test services: %s, port %d, after %.1f s%n", what, port, (System.nanoTime() - start) / 1e9);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("loodlijn-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        while (!RUNNING.isEmpty()) {
            try {
                RUNNING.pop().close();
            } catch (Exception e) {
                System.err.println("Test services: not stopped cleanly: " + e);
            }
        }
        ChildProcess.closeAll();
    }
}

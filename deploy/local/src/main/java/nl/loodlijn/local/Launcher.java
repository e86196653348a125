package nl.loodlijn.local;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import nl.loodlijn.services.BootstrapScript;
import nl.loodlijn.services.ChildProcess;
import nl.loodlijn.services.Database;
import nl.loodlijn.services.EmbeddedDatabase;
import nl.loodlijn.services.LocalKeycloak;
import nl.loodlijn.services.LocalMail;

/** Starts all of Loodlijn on this machine, says how to reach it, and stops it on Ctrl-C. {@code mvn -Prun} calls it. */
public final class Launcher {

    private static final Executor BACKGROUND = task -> Thread.ofPlatform().daemon().start(task);

    private final Timeline timeline;
    private final RunningParts running = new RunningParts();
    private final Ports ports;
    private final DataFolder folder;
    private final LocalSecrets secrets;

    private Launcher(Timeline timeline, Ports ports, DataFolder folder) {
        this.timeline = timeline;
        this.ports = ports;
        this.folder = folder;
        this.secrets = LocalSecrets.of(folder);
    }

    /** Runs until Ctrl-C. The system properties port, keycloak.port, database.port, smtp.port, mailbox.port and fresh are its options. */
    public static void main(String[] arguments) {
        var timeline = new Timeline(System.out);
        timeline.say("Loodlijn starts");
        try {
            var ports = Ports.fromProperties();
            var folder = DataFolder.in(Path.of(""));
            var lock = RunLock.take(folder, timeline);
            new Children(folder).stopLeftovers(timeline);
            EmbeddedDatabase.stopLeftover(folder.resolve("database"));
            ports.obstacle().ifPresent(sentence -> {
                throw new CannotStart(sentence);
            });
            if (Boolean.getBoolean("fresh")) {
                folder.clear();
            }
            var launcher = new Launcher(timeline, ports, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> launcher.stop(lock), "stop"));
            launcher.run();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
        }
        System.exit(1);
    }

    /** Returns only when something went wrong: otherwise the process ends by a signal. */
    private void run() {
        try {
            var backend = start();
            backend.awaitEnd();
            if (!running.isStopped()) {
                System.err.println("The backend ended by itself.\n" + backend.tail());
            }
        } catch (CompletionException e) {
            report(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private ChildProcess start() {
        var keycloakStart = CompletableFuture.supplyAsync(this::startKeycloak, BACKGROUND);
        var mail = running.add(Part.MAIL_SERVER, LocalMail.start(ports.smtp()));
        running.add(Part.MAILBOX_PAGE, MailboxPage.start(ports.mailbox(), mail));
        var database = startDatabase();
        var backend = new Backend(folder, environment(database));
        var cache = StartupCache.in(folder);
        var process = running.add(Part.BACKEND, backend.start(cache.javaOptions()));
        new Children(folder).note(process.pid());
        backend.awaitReady(process);
        timeline.say("The backend is ready");
        var demo = new DemoStep(folder, database, issuer());
        demo.load(timeline);
        var keycloak = keycloakStart.join();
        timeline.print(new Summary(ports, folder, keycloak).text(timeline.seconds()));
        BACKGROUND.execute(() -> {
            demo.apply(baseUrl(), timeline);
            demo.contract(baseUrl(), timeline);
            cache.make(backend, timeline);
        });
        return process;
    }

    private Database startDatabase() {
        var server = running.add(Part.DATABASE,
                EmbeddedDatabase.persistent(folder.resolve("database"), ports.database(), secrets.superuser()));
        try {
            BootstrapScript.run(server, "loodlijn", secrets.database());
        } catch (SQLException e) {
            throw new IllegalStateException("The database of Loodlijn could not be made: " + e.getMessage(), e);
        }
        timeline.say("PostgreSQL is ready");
        return new Database(server, "loodlijn", secrets.database());
    }

    private LocalKeycloak startKeycloak() {
        var keycloak = running.add(Part.KEYCLOAK, LocalKeycloak.start(folder.resolve("keycloak"), ports.keycloak(), timeline::say));
        new Children(folder).note(keycloak.pid());
        var settings = "%s %s %d".formatted(baseUrl(), secrets.client(), ports.smtp());
        if (!folder.read("keycloak-settings").equals(settings)) {
            keycloak.setBaseUrl(baseUrl());
            keycloak.setClientSecret(secrets.client());
            keycloak.setMailServer("127.0.0.1", ports.smtp());
            folder.write("keycloak-settings", settings);
        }
        timeline.say("Keycloak is ready");
        return keycloak;
    }

    private URI baseUrl() {
        return URI.create("http://localhost:" + ports.web());
    }

    private String issuer() {
        return "http://localhost:%d/realms/loodlijn".formatted(ports.keycloak());
    }

    private Map<String, String> environment(Database database) {
        var environment = new HashMap<>(database.environment());
        environment.put("LOODLIJN_PORT", Integer.toString(ports.web()));
        environment.put("LOODLIJN_BASE_URL", baseUrl().toString());
        environment.put("LOODLIJN_ISSUER", issuer());
        environment.put("LOODLIJN_CLIENT_ID", LocalKeycloak.CLIENT_ID);
        environment.put("LOODLIJN_CLIENT_SECRET", secrets.client());
        environment.put("LOODLIJN_SESSION_KEY", secrets.sessionKey());
        environment.put("LOODLIJN_REFERRAL_KEYS", "local:" + secrets.referralKey());
        environment.put("LOODLIJN_FILES", folder.resolve("files").toString());
        environment.put("LOODLIJN_SMTP_HOST", "127.0.0.1");
        environment.put("LOODLIJN_SMTP_PORT", Integer.toString(ports.smtp()));
        environment.put("LOODLIJN_MAIL_FROM", "loodlijn@voorbeeld.nl");
        return environment;
    }

    private void report(Throwable problem) {
        if (!running.isStopped()) {
            System.err.println("Loodlijn could not start: " + problem.getMessage());
            System.err.println("If the data in " + folder.path() + " is of another version, start anew with: mvn -Prun -Dfresh");
        }
    }

    private void stop(RunLock lock) {
        lock.noteStopping();
        timeline.say("Stopping");
        running.stop();
        timeline.say("Loodlijn has stopped");
        lock.release();
    }
}

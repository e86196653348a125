package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;

/** Keycloak as its makers publish it, unpacked and built once for what Loodlijn uses of it. */
final class KeycloakDistribution {

    private static final String FEATURES_NOT_USED = String.join(",", "authorization", "admin-fine-grained-authz", "ciba", "device-flow",
            "impersonation", "kerberos", "organization", "par",
            "passkeys", "passkeys-conditional-ui-authenticator", "web-authn", "recovery-codes", "token-exchange-standard",
            "jwt-authorization-grant", "user-event-metrics", "workflows");
    private static final List<String> BUILD = List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false",
            "--features-disabled=" + FEATURES_NOT_USED);
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    /** As Keycloak's own start script has them, but with a small heap and the compiler that starts fast. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
            "-Duser.language=en", "-Duser.country=US", "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    /** The distribution, made ready when this is the first time (half a minute). */
    static KeycloakDistribution ready(Consumer<String> progress) {
        var properties = properties();
        var archive = Path.of(properties.getProperty("archive"));
        var name = "keycloak-" + properties.getProperty("version") + "-" + CacheFolder.fingerprint(BUILD.toString());
        return new KeycloakDistribution(CacheFolder.get(name, folder -> {
            progress.accept("Unpacking and building Keycloak; this is done once and takes about half a minute");
            unpack(archive, folder);
            new KeycloakDistribution(folder).build();
        }));
    }

    /** Names what a data folder made by this distribution depends on. */
    String fingerprint() {
        return home.getFileName().toString();
    }

    Path home() {
        return home;
    }

    List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void build() throws IOException {
        var log = Files.createTempFile("loodlijn-keycloak-build", ".log");
        try (var process = ChildProcess.start("The build of Keycloak", command(BUILD), Map.of(), home, log)) {
            if (process.awaitEnd(BUILD_LIMIT) != 0) {
                throw new IllegalStateException("Keycloak could not be built.\n" + process.tail());
            }
        }
        Files.delete(log);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new IllegalStateException(
                    "Keycloak is not at " + archive + "; build deploy/services again with Maven, which downloads it");
        }
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var file = folder.resolve(inside).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("The archive of Keycloak has an entry outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static Properties properties() {
        try (var stream = KeycloakDistribution.class.getResourceAsStream("keycloak.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keycloak with the demo realm, on the loopback address, as a child of this process. The realm is read once per user and kept as a template; a new data folder is a copy of
 * that, which makes a fresh start as fast as a later one.
 */
public final class LocalKeycloak implements AutoCloseable {

    /** Password of every demo user. */
    public static final String USER_PASSWORD = "loodlijn";
    public static final String CLIENT_ID = "loodlijn";
    /** Secret of the client "loodlijn" until {@link #setClientSecret} replaces it. */
    public static final String CLIENT_SECRET = "loodlijn";
    public static final String MACHINE_CLIENT_ID = "loodlijn-machine";
    public static final String MACHINE_CLIENT_SECRET = "loodlijn-machine";

    private static final String ADMINISTRATOR = "beheer";
    private static final String ADMINISTRATOR_FILE = "administrator";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final ChildProcess process;
    private final URI server;
    private final String administratorPassword;

    private LocalKeycloak(ChildProcess process, URI server, String administratorPassword) {
        this.process = process;
        this.server = server;
        this.administratorPassword = administratorPassword;
    }

    /**
     * Starts Keycloak and waits until the realm answers.
     *
     * @param data made when it does not exist; what is in it is used as it is
     * @param port on the loopback address
     * @param progress told what takes long, which happens on the first start of a user only
     * @throws IllegalStateException when it does not come up; the message holds the last lines of its log
     */
    public static LocalKeycloak start(Path data, int port, Consumer<String> progress) {
        var distribution = KeycloakDistribution.ready(progress);
        var realm = text("realm-demo.json");
        var template = CacheFolder.get("realm-" + CacheFolder.fingerprint(distribution.fingerprint() + realm),
                folder -> {
                    progress.accept("Reading the demo realm into Keycloak; this is done once and takes about half a minute");
                    fill(folder, distribution, realm);
                });
        try {
            if (!Files.exists(data)) {
                CacheFolder.copyTree(template, data);
            }
            return start(distribution, data, port, "/realms/loodlijn", Files.readString(data.resolve(ADMINISTRATOR_FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot use " + data, e);
        }
    }

    /** Address that tokens name as their issuer. */
    public URI issuer() {
        return server.resolve("/realms/loodlijn");
    }

    /** Address of Keycloak itself. */
    public URI server() {
        return server;
    }

    /** Process that runs Keycloak. */
    public long pid() {
        return process.pid();
    }

    /** Name of the administrator of this Keycloak, for its own console. */
    public String administrator() {
        return ADMINISTRATOR;
    }

    public String administratorPassword() {
        return administratorPassword;
    }

    /** Tells where Loodlijn answers, such as {@code http://localhost:8080}: sign-in and sign-out may lead there and nowhere else. */
    public void setBaseUrl(URI base) {
        setBaseUrls(List.of(base));
    }

    /** The same for several backends at once; the end of a session is told to the first of them. */
    void setBaseUrls(List<URI> bases) {
        try (var administration = administration()) {
            administration.setBaseUrls(bases);
        }
    }

    /**
     * Makes a client as production has it: it shows who it is with a signature by ES256, and Keycloak fetches its public key.
     *
     * @param base where the backend of that client answers
     */
    public void createClientWithKey(String client, URI base) {
        try (var administration = administration()) {
            administration.createClientWithKey(client, base);
        }
    }

    /** Replaces the secret of the client {@code loodlijn}, which is "loodlijn" in the realm file. */
    public void setClientSecret(String secret) {
        try (var administration = administration()) {
            administration.setClientSecret(secret);
        }
    }

    /** Sends the mail of Keycloak, such as for a forgotten password, to this server. */
    public void setMailServer(String host, int port) {
        try (var administration = administration()) {
            administration.setMailServer(host, port);
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /** The administrator's access to this Keycloak; the caller closes it. */
    KeycloakAdministration administration() {
        return new KeycloakAdministration(server, ADMINISTRATOR, administratorPassword);
    }

    private static void fill(Path folder, KeycloakDistribution distribution, String realm) throws IOException {
        var password = Secrets.random();
        var file = Files.createFile(folder.resolve(ADMINISTRATOR_FILE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        try (var keycloak = start(distribution, folder, FreePort.any(), "/realms/master", password);
                var administration = keycloak.administration()) {
            administration.createRealm(realm);
        }
        Files.delete(folder.resolve("keycloak.log"));
    }

    private static LocalKeycloak start(KeycloakDistribution distribution, Path data, int port, String probe, String password)
            throws IOException {
        var folder = data.toAbsolutePath();
        var server = URI.create("http://localhost:" + port);
        writeTheme(folder.resolve("themes/loodlijn"));
        var arguments = List.of("start", "--optimized", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                "--hostname=" + server, "--cache=local",
                "--db-url=jdbc:h2:file:" + folder.resolve("database") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--spi-theme--folder--dir=" + folder.resolve("themes"));
        var environment = Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", password);
        var process = ChildProcess.start("Keycloak", distribution.command(arguments), environment, folder, folder.resolve("keycloak.log"));
        try {
            process.awaitReady(START_LIMIT, () -> answers(server.resolve(probe)));
            return new LocalKeycloak(process, server, password);
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    private static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Keycloak and browsers keep a style sheet for long under its name, so the name changes with the content. */
    private static void writeTheme(Path folder) throws IOException {
        var style = text("theme/loodlijn/login/resources/css/loodlijn.css");
        var name = "css/loodlijn-" + CacheFolder.fingerprint(style) + ".css";
        Files.createDirectories(folder.resolve("login/resources/css"));
        Files.writeString(folder.resolve("login/resources").resolve(name), style);
        Files.writeString(folder.resolve("login/theme.properties"),
                text("theme/loodlijn/login/theme.properties").replace("css/loodlijn.css", name));
    }

    private static String text(String resource) {
        try (var stream = LocalKeycloak.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

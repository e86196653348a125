package nl.loodlijn.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A store of objects that speaks S3, with one bucket, on the loopback address, as a child of this process. It asks for no credentials. */
public final class LocalObjectStore implements AutoCloseable {

    /** The bucket that is there. */
    public static final String BUCKET = "loodlijn";
    /** What the store calls the region it is in. */
    public static final String REGION = "eu-central-1";

    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final ChildProcess process;
    private final URI endpoint;

    private LocalObjectStore(ChildProcess process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /**
     * Starts the store and waits until it answers.
     *
     * @param folder made when it does not exist; objects lie in it until the store stops
     * @param port   on the loopback address
     * @throws IllegalStateException when it does not come up; the message holds the last lines of its log
     */
    public static LocalObjectStore start(Path folder, int port) {
        var endpoint = URI.create("http://localhost:" + port);
        var objects = folder.resolve("objects");
        try {
            Files.createDirectories(objects);
        } catch (IOException e) {
            throw new UncheckedIOException("The object store cannot use " + folder, e);
        }
        var command = List.of(ChildProcess.java(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-jar", archive().toString(), "--http.port=" + port, "--server.port=0", "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.store.root=" + objects,
                "--com.adobe.testing.s3mock.store.region=" + REGION,
                "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET);
        var process = ChildProcess.start("The object store", command, Map.of(), folder, folder.resolve("objects.log"));
        try {
            process.awaitReady(START_LIMIT, () -> answers(endpoint));
            return new LocalObjectStore(process, endpoint);
        } catch (IllegalStateException e) {
            process.close();
            throw e;
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.closeWithin(Duration.ZERO);
    }

    private static boolean answers(URI endpoint) {
        try {
            var connection = (HttpURLConnection) endpoint.resolve("/" + BUCKET).toURL().openConnection();
            connection.setRequestMethod("HEAD");
            connection.setConnectTimeout(500);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path archive() {
        try (var stream = LocalObjectStore.class.getResourceAsStream("s3mock.properties")) {
            var properties = new Properties();
            properties.load(stream);
            return Path.of(properties.getProperty("archive"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.loodlijn.local;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.loodlijn.services.ChildProcess;

/** The backend as a program of its own, with the class path of this one. */
record Backend(DataFolder folder, Map<String, String> environment) {

    /** Jars only: the classes of the launcher itself are in a folder, which the JVM's startup cache cannot hold. */
    static final List<String> JARS = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> Files.isRegularFile(Path.of(entry))).toList();
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Duser.timezone=Europe/Amsterdam");

    /** Starts the server without waiting for it. */
    ChildProcess start(List<String> moreJavaOptions) {
        return run("The backend", "nl.loodlijn.Application", moreJavaOptions, List.of(), "backend.log");
    }

    /** Runs a main class of the backend, with the same settings. */
    ChildProcess run(String name, String mainClass, List<String> moreJavaOptions, List<String> arguments, String log) {
        var command = new ArrayList<String>();
        command.add(ChildProcess.java());
        command.addAll(JAVA_OPTIONS);
        command.addAll(moreJavaOptions);
        command.addAll(List.of("-classpath", String.join(File.pathSeparator, JARS), mainClass));
        command.addAll(arguments);
        return ChildProcess.start(name, command, environment, folder.path(), folder.resolve(log));
    }

    /** The same backend, but listening on another port. */
    Backend onPort(int port) {
        var changed = new HashMap<>(environment);
        changed.put("LOODLIJN_PORT", Integer.toString(port));
        return new Backend(folder, changed);
    }

    void awaitReady(ChildProcess process) {
        var readiness = URI.create("http://127.0.0.1:" + environment.get("LOODLIJN_PORT") + "/health/readiness");
        process.awaitReady(START_LIMIT, () -> answers(readiness));
    }

    private static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}

package nl.loodlijn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

import nl.loodlijn.services.DatabasePasswords;
import nl.loodlijn.services.Secrets;

/** Secrets of the local run: made at random once, and kept in a file only its owner can read. */
record LocalSecrets(String superuser, DatabasePasswords database, String client, String sessionKey, String referralKey) {
    private static final String REFERRAL_KEY = "referral-key";

    static LocalSecrets of(DataFolder folder) {
        var file = folder.resolve("secrets.properties");
        try {
            return Files.exists(file) ? read(file) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + file, e);
        }
    }

    private static LocalSecrets read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var passwords = new DatabasePasswords(get(properties, "owner"), get(properties, "app"), get(properties, "public"),
                get(properties, "job"));
        if (properties.getProperty(REFERRAL_KEY) == null) {
            properties.setProperty(REFERRAL_KEY, Secrets.randomKey());
            store(properties, file);
        }
        return new LocalSecrets(get(properties, "superuser"), passwords, get(properties, "client"), get(properties, "session-key"),
                get(properties, REFERRAL_KEY));
    }

    private static LocalSecrets make(Path file) throws IOException {
        var made = new LocalSecrets(Secrets.random(), DatabasePasswords.random(), Secrets.random(), Secrets.randomKey(),
                Secrets.randomKey());
        var properties = new Properties();
        properties.setProperty("superuser", made.superuser);
        properties.setProperty("owner", made.database.owner());
        properties.setProperty("app", made.database.app());
        properties.setProperty("public", made.database.anonymous());
        properties.setProperty("job", made.database.job());
        properties.setProperty("client", made.client);
        properties.setProperty("session-key", made.sessionKey);
        properties.setProperty(REFERRAL_KEY, made.referralKey);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        store(properties, file);
        return made;
    }

    private static void store(Properties properties, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Secrets of Loodlijn on this machine");
        }
    }

    private static String get(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The file .loodlijn/secrets.properties lacks " + name + "; start anew with -Dfresh.");
        }
        return value;
    }
}

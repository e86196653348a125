package nl.loodlijn.platform.live;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Where PostgreSQL itself answers: a pooler between us and it would lose announcements.
 *
 * @param directHost given where {@code host} is a pooler
 * @param directPort given with {@code directHost}; 0 for the same port
 */
@ConfigurationProperties("loodlijn.listen")
record ListenConfiguration(@Nullable String directHost, int directPort, String host, int port, String database, String password) {
    String address() {
        return directHost == null || directHost.isBlank() ? host : directHost;
    }

    int portThere() {
        return directPort == 0 ? port : directPort;
    }

    @Override
    public String toString() {
        return "ListenConfiguration[" + address() + ":" + portThere() + "/" + database + "]";
    }
}

package nl.loodlijn.platform.security.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Which identity provider vouches for people and machines, and how we show it who we are.
 *
 * @param issuer issuer identifier; its discovery document is read when it is first needed
 * @param clientId our client there, and the audience that tokens of machines must carry
 * @param clientSecret how we authenticate where no key is given
 * @param clientKey a private key as {@link ClientKey} reads it; when given, we authenticate with private_key_jwt
 * @param clientKeyFile path of a file with that key, where the key itself is not given
 */
@ConfigurationProperties("loodlijn.identity")
record IdentityConfiguration(String issuer, String clientId, @Nullable String clientSecret, @Nullable String clientKey,
        @Nullable String clientKeyFile) {
    /**
     * The key, or what stands in its file; empty when there is neither.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    String givenKey() {
        if (clientKey != null && !clientKey.isBlank()) {
            return clientKey;
        }
        try {
            return clientKeyFile == null || clientKeyFile.isBlank() ? "" : Files.readString(Path.of(clientKeyFile));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key of the client cannot be read (LOODLIJN_CLIENT_KEY_FILE).", unreadable);
        }
    }

    @Override
    public String toString() {
        return "IdentityConfiguration[" + issuer + ", " + clientId + "]";
    }
}

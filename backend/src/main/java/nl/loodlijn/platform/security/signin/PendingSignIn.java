package nl.loodlijn.platform.security.signin;

import java.time.Instant;

import io.micronaut.serde.annotation.Serdeable;

/** What we must remember of a sign-in while a person is at the identity provider. */
@Serdeable
record PendingSignIn(String state, String nonce, String codeVerifier, String returnPath, Instant startedAt) {
    @Override
    public String toString() {
        return "PendingSignIn";
    }
}

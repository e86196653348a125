package nl.loodlijn.platform.security.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.serde.ObjectMapper;

import nl.loodlijn.platform.security.PlatformAddress;
import nl.loodlijn.platform.security.session.Seal;
import nl.loodlijn.platform.security.session.SessionKeys;

/**
 * Pending sign-ins, kept sealed in the browser of the person, so that any replica can complete one. Each has a cookie of its
 * own, named after its state: two tabs can sign in at once.
 */
@Singleton
final class PendingSignIns {
    static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final int NAMED_BY = 12;

    private final Seal seal;
    private final ObjectMapper json;
    private final PlatformAddress address;
    private final Clock clock;

    PendingSignIns(SessionKeys keys, ObjectMapper json, PlatformAddress address, Clock clock) {
        this.seal = new Seal(keys, "pending sign-in");
        this.json = json;
        this.address = address;
        this.clock = clock;
    }

    Cookie remember(PendingSignIn pending) {
        try {
            byte[] sealed = seal.seal(json.writeValueAsBytes(pending), context(pending.state()));
            return cookie(pending.state(), Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).maxAge(LIFETIME);
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }

    /** The sign-in that this browser began with this state; empty when there is none, or too long ago. */
    Optional<PendingSignIn> find(HttpRequest<?> request, String state) {
        return request.getCookies().findCookie(name(state)).flatMap(cookie -> decode(cookie.getValue()))
                .flatMap(sealed -> seal.open(sealed, context(state))).map(this::read)
                .filter(pending -> pending.state().equals(state) && clock.instant().isBefore(pending.startedAt().plus(LIFETIME)));
    }

    Cookie forget(String state) {
        return cookie(state, "").maxAge(0);
    }

    private PendingSignIn read(byte[] open) {
        try {
            return Objects.requireNonNull(json.readValue(open, PendingSignIn.class));
        } catch (IOException notAsWritten) {
            throw new UncheckedIOException(notAsWritten);
        }
    }

    private Cookie cookie(String state, String value) {
        return Cookie.of(name(state), value).path("/").httpOnly(true).secure(address.isSecure()).sameSite(SameSite.Lax);
    }

    private String name(String state) {
        String safe = state.replaceAll("[^A-Za-z0-9_-]", "");
        return address.cookieName("loodlijn-sign-in-" + safe.substring(0, Math.min(NAMED_BY, safe.length())));
    }

    private static byte[] context(String state) {
        return state.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> decode(String value) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}

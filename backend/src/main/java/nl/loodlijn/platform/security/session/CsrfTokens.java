package nl.loodlijn.platform.security.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The token that shows that a write comes from our own pages: an HMAC of the session id, so it holds for that session only. */
@Singleton
public final class CsrfTokens {
    /** Header that carries the token. */
    public static final String HEADER = "X-CSRF-Token";

    private final SecretKey key;

    CsrfTokens(SessionKeys keys) {
        this.key = keys.of("csrf tokens", "HmacSHA256");
    }

    public String of(SessionId session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(session.value().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public boolean matches(SessionId session, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(of(session).getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }
}

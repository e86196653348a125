package nl.loodlijn.platform.security.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.micronaut.context.annotation.Value;

/** The keys that protect sessions, one per purpose, all derived (HKDF, RFC 5869) from the one that every replica is given. */
@Singleton
public final class SessionKeys {
    private static final int BYTES = 32;

    private final byte[] given;

    /** @param key 32 random bytes in base64 */
    public SessionKeys(@Value("${loodlijn.session-key:}") String key) {
        this.given = decode(key);
        if (given.length != BYTES) {
            throw new IllegalArgumentException(
                    "LOODLIJN_SESSION_KEY must hold 32 random bytes in base64; make one with: openssl rand -base64 32");
        }
    }

    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The key for a purpose; the same on every replica and after a restart. */
    public SecretKey of(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm,
                    HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(given, "Generic"))
                            .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), BYTES));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package nl.loodlijn.platform.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import jakarta.inject.Singleton;

import nl.loodlijn.platform.security.session.SessionKeys;

/**
 * Stamps on forms for people who did not sign in and have no cookie: signed and dated, for one form. A stamp shows that the form came from a page of ours and
 * when; each is another, so that a form that is sent twice can be known by it.
 */
@Singleton
public final class FormStamps {
    /** How long a form can be filled in. */
    public static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int BEGIN = Long.BYTES + NONCE;

    private final SecretKey key;
    private final Clock clock;

    /** What a stamp is worth. */
    public enum Worth {
        GOOD,
        /** Ours, and too long ago. */
        OLD,
        /** Not ours, or of another form. */
        FOREIGN
    }

    FormStamps(SessionKeys keys, Clock clock) {
        this.key = keys.of("stamps of forms", "HmacSHA256");
        this.clock = clock;
    }

    /** @param form what it is for */
    public String stamp(String form) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] begin = ByteBuffer.allocate(BEGIN).putLong(clock.instant().getEpochSecond()).put(nonce).array();
        byte[] signature = signature(form, begin);
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(ByteBuffer.allocate(BEGIN + signature.length).put(begin).put(signature).array());
    }

    /** @param sent whatever came with the form */
    public Worth worth(String form, String sent) {
        byte[] stamp = decoded(sent);
        if (stamp.length <= BEGIN) {
            return Worth.FOREIGN;
        }
        byte[] begin = java.util.Arrays.copyOf(stamp, BEGIN);
        if (!MessageDigest.isEqual(signature(form, begin), java.util.Arrays.copyOfRange(stamp, BEGIN, stamp.length))) {
            return Worth.FOREIGN;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(ByteBuffer.wrap(begin).getLong()), clock.instant());
        return age.abs().compareTo(GOOD_FOR) > 0 ? Worth.OLD : Worth.GOOD;
    }

    private static byte[] decoded(String sent) {
        try {
            return Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(String form, byte[] begin) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(begin);
            return mac.doFinal(form.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package nl.loodlijn.services;

import java.security.SecureRandom;
import java.util.Base64;

/** Random values nobody can guess. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** A new secret of 192 bits, made of letters, digits, {@code -} and {@code _}. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    /** A new key of 256 bits in base64, as LOODLIJN_SESSION_KEY and LOODLIJN_REFERRAL_KEYS want it. */
    public static String randomKey() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

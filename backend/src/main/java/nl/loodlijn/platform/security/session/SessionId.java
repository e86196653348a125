package nl.loodlijn.platform.security.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that only the browser of a signed-in person knows: 256 random bits. We keep its hash.
 *
 * @param value 43 characters of base64url
 */
public record SessionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    public static SessionId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what a browser sent; empty when it cannot be a session id. */
    public static Optional<SessionId> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SessionId(sent)) : Optional.empty();
    }

    /** SHA-256 of the id: what the database knows. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The hash in hexadecimal, as the database announces it. */
    String hashText() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "SessionId";
    }
}

package nl.loodlijn.platform.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Writes the place where a page ends as one word, and reads it back. The word holds a check over itself and the question it belongs to, so that one that
 * was changed, cut short or taken from another list is not mistaken for a place. The check is no secret: a place gives no right to what stands behind it,
 * so whoever makes up a word gets a page of what may be read anyway.
 */
final class Cursor {
    /** Stands in no text that comes out of the database. */
    private static final String SEPARATOR = "\0";
    private static final int CHECK_BYTES = 9;

    private Cursor() {
    }

    /** @param question what the list was asked; the place is good for this question only */
    static String write(String question, List<String> parts) {
        byte[] place = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        byte[] word = Arrays.copyOf(check(question, place), CHECK_BYTES + place.length);
        System.arraycopy(place, 0, word, CHECK_BYTES, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    /** The parts of a place; empty when this is not a word that {@link #write} gave for the same question. */
    static Optional<List<String>> read(String cursor, String question) {
        byte[] word;
        try {
            word = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        byte[] place = word.length <= CHECK_BYTES ? new byte[0] : Arrays.copyOfRange(word, CHECK_BYTES, word.length);
        List<String> parts = List.of(new String(place, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        return write(question, parts).equals(cursor) ? Optional.of(parts) : Optional.empty();
    }

    private static byte[] check(String question, byte[] place) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(question.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(place), CHECK_BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package nl.loodlijn.shortlist.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The place of a listing in an ordered result; the next page starts behind it. Nobody but its reader needs to understand a
 * cursor.
 *
 * @param key what the result is ordered by first, as a number
 * @param name folded name of provider and title
 */
public record PagePlace(double key, String name, UUID id) {
    private static final int PARTS = 4;

    /** @param fingerprint of the question that the place belongs to */
    public String cursor(String fingerprint) {
        String parts = String.join("\n", fingerprint, Double.toString(key), id.toString(), name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is not a cursor, or one of another question. */
    public static Optional<PagePlace> of(String cursor, String fingerprint) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", PARTS);
            double key = parts.length == PARTS ? Double.parseDouble(parts[1]) : Double.NaN;
            return Double.isNaN(key) || !parts[0].equals(fingerprint) || parts[3].indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new PagePlace(key, parts[3], UUID.fromString(parts[2])));
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }
}

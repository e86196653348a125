package nl.loodlijn.shortlist.domain;

import java.util.UUID;

/**
 * The place of a listing in an ordered result; the next page starts behind it.
 *
 * @param key what the result is ordered by first, as a number
 * @param name folded name of provider and title
 */
public record PagePlace(double key, String name, UUID id) {
    /** @throws IllegalArgumentException when the key is no number: nothing stands behind it */
    public PagePlace {
        if (Double.isNaN(key)) {
            throw new IllegalArgumentException("no number");
        }
    }
}

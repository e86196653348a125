package nl.loodlijn.shortlist.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of listings; equal ones by name of the provider and title, and then by id, so that the order is total. */
public enum Sort {
    /** Best match of the words first; without words as {@link #NAME}. */
    RELEVANCE,
    /** Shortest wait until the first conversation first, unknown waits last. */
    WAIT,
    /** Most free places first, then those that do not say, then those that take nobody now. */
    CAPACITY,
    NAME;

    /** The name in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String id) {
        return Arrays.stream(values()).filter(sort -> sort.id().equals(id)).findFirst();
    }
}

package nl.loodlijn.shortlist.providers.domain;

import java.util.UUID;

/**
 * Two different providers, whichever was named first.
 *
 * @param one the lower of both as the database orders them
 */
public record ProviderPair(UUID one, UUID other) {
    /** @throws IllegalArgumentException when both are the same */
    public static ProviderPair of(UUID first, UUID second) {
        int order = first.toString().compareTo(second.toString());
        if (order == 0) {
            throw new IllegalArgumentException("One provider is no pair.");
        }
        return order < 0 ? new ProviderPair(first, second) : new ProviderPair(second, first);
    }
}

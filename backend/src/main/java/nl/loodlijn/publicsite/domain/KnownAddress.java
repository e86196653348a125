package nl.loodlijn.publicsite.domain;

import java.util.UUID;

/** Something that has a page of its own. */
public sealed interface KnownAddress {
    /** @param region the address part of the region that keeps the list */
    record OfProvider(String region, UUID provider, String name) implements KnownAddress {
    }

    /** @param region the address part of a region */
    record OfRegion(String region) implements KnownAddress {
    }

    /** @param code GM and four figures */
    record OfMunicipality(String code, String name) implements KnownAddress {
    }
}

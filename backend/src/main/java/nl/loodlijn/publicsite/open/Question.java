package nl.loodlijn.publicsite.open;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of open data; null asks nothing.
 *
 * @param region id of a region
 * @param municipality GM and four figures
 * @param postcode four figures
 * @param law JEUGDWET, WMO, ZVW, WLZ or OTHER
 * @param category code of a product category, two figures
 * @param age in whole years
 */
public record Question(@Nullable String region, @Nullable UUID provider, @Nullable String municipality, @Nullable String postcode,
        @Nullable String law, @Nullable String category, @Nullable Integer age) {
    /** Everything. */
    public static final Question ALL = new Question(null, null, null, null, null, null, null);
}

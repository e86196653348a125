package nl.loodlijn.demo;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A provider as one tenant knows it. */
record DemoProvider(UUID id, @Nullable UUID organisation, String name, @Nullable String kvk, @Nullable String website,
        @Nullable String phone,
        @Nullable String email, List<DemoListing> listings) {
}

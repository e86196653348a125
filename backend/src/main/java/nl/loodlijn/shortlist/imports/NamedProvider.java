package nl.loodlijn.shortlist.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.imports.domain.ProviderFacts;

/** A provider that a file names: one that is known, or a new one when {@code providerId} is null. */
@Serdeable
@Introspected
record NamedProvider(int number, @Nullable UUID providerId, @Nullable Integer providerVersion, String name, @Nullable String kvk,
        @Nullable String phone, @Nullable String email, @Nullable String website, Map<String, List<String>> details,
        boolean changed) {

    ProviderFacts facts() {
        return new ProviderFacts(name, kvk, phone, email, website, details);
    }
}

package nl.loodlijn.shortlist.imports;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.shortlist.imports.domain.ProviderFacts;

/** A provider that is on the list. */
@Serdeable
@Introspected
record KnownProvider(UUID id, int version, String name, @Nullable String kvk, @Nullable String phone, @Nullable String email,
        @Nullable String website) {

    ProviderFacts facts() {
        return new ProviderFacts(name, kvk, phone, email, website);
    }
}

package nl.loodlijn.shortlist.providers;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.shortlist.providers.domain.ProviderTraits;

/** What a provider is recognised by. */
@MappedEntity
record TraitsRow(@Id UUID id, String name, @Nullable String kvkNumber, @Nullable String website, @Nullable String email) {
    ProviderTraits traits() {
        return new ProviderTraits(id, name, kvkNumber, website, email);
    }
}

package nl.loodlijn.shortlist.providers.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a provider is recognised by. */
public record ProviderTraits(UUID id, String name, @Nullable String kvk, @Nullable String website, @Nullable String email) {
}

package nl.loodlijn.shortlist.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.micronaut.serde.ObjectMapper;

/** What comes from the database as JSON. */
@Singleton
final class ProviderJson {
    private final ObjectMapper mapper;

    ProviderJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ProviderCounts counts(String json) {
        try {
            return Objects.requireNonNull(mapper.readValue(json, ProviderCounts.class));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package nl.loodlijn.shortlist.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

/** Rows of the import to and from JSON, the form in which they go to the database and come back. */
@Singleton
final class ImportJson {
    private final ObjectMapper mapper;

    ImportJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValue(json, Argument.of(type)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Map<String, String> readMap(String json) {
        try {
            return Objects.requireNonNull(mapper.readValue(json, Argument.mapOf(String.class, String.class)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    <T> List<T> readList(String json, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.readValue(json, Argument.listOf(type)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

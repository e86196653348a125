package nl.loodlijn.contract.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;

import nl.loodlijn.contract.document.FillingJson;

/** Terms and fillings, to and from the text that is kept. */
@Singleton
final class AgreementJson {
    private final JsonMapper json;

    AgreementJson(JsonMapper json) {
        this.json = json;
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    TermsJson terms(String kept) {
        return read(kept, TermsJson.class);
    }

    FillingJson filling(String kept) {
        return read(kept, FillingJson.class);
    }

    JsonNode tree(Object value) {
        return read(write(value), JsonNode.class);
    }

    private <T> T read(String kept, Class<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(kept, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package nl.loodlijn.contract.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.inject.Singleton;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;

/** Objections, to and from the text that is kept. */
@Singleton
public final class MoveJson {
    private static final Argument<List<MoveObjection>> OBJECTIONS = Argument.listOf(MoveObjection.class);

    private final JsonMapper json;

    MoveJson(JsonMapper json) {
        this.json = json;
    }

    String write(List<MoveObjection> objections) {
        try {
            return json.writeValueAsString(OBJECTIONS, objections);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public List<MoveObjection> read(String kept) {
        try {
            return json.readValue(kept, OBJECTIONS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

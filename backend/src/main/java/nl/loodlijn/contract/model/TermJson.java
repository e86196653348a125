package nl.loodlijn.contract.model;

import org.jspecify.annotations.Nullable;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.contract.domain.DefinedTerm;

/**
 * A defined term as JSON.
 *
 * @param key small letters, figures and dashes, 1 to 40; unique within a version
 * @param term as it reads in a sentence, at most 160 characters
 * @param definition with the markup of a text but without slots, at most 20,000 characters
 */
@Serdeable
@Introspected
public record TermJson(String key, @Nullable String term, @Nullable String definition) {
    public static TermJson of(DefinedTerm term) {
        return new TermJson(term.key(), term.term(), term.definition());
    }

    public DefinedTerm read() {
        return new DefinedTerm(key.strip(), term == null ? "" : term.strip(), definition == null ? "" : definition.strip());
    }
}

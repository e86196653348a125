package nl.loodlijn.contract.model;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.contract.domain.DefinedTerm;

/** A defined term as it is kept. */
@MappedEntity
record TermRow(@Id String key, String term, String definition, int version) {
    DefinedTerm definedTerm() {
        return new DefinedTerm(key, term, definition);
    }
}

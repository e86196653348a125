package nl.loodlijn.shortlist.words;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A word and what it stands for.
 *
 * @param word one word as it was written
 * @param meaning one to five words as they were written
 */
@MappedEntity
public record SynonymRow(@Id UUID id, String word, String meaning) {
}

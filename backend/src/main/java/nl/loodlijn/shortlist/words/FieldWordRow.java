package nl.loodlijn.shortlist.words;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * An abbreviation of the field, with everything it stands for.
 *
 * @param meanings in the order of the alphabet, with a comma between them
 */
@MappedEntity
public record FieldWordRow(@Id String word, String meanings) {
}

package nl.loodlijn.contract.declaration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many declarations the list would show with a choice.
 *
 * @param facet state, period or total
 * @param cents what they come to
 */
@MappedEntity
public record DeclarationFacetRow(@Id String place, String facet, String value, long number, long cents) {
}

package nl.loodlijn.contract.agreement;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many agreements have a value.
 *
 * @param facet state, kind, party or total
 * @param label name of a party; null for the others
 */
@MappedEntity
public record ListFacetRow(@Id String place, String facet, String value, @Nullable String label, long number) {
}

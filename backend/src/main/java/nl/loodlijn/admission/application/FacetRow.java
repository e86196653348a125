package nl.loodlijn.admission.application;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many applications have a value.
 *
 * @param facet state, set or term
 * @param label what a set is called; null for the others
 */
@MappedEntity
public record FacetRow(@Id String place, String facet, String value, @Nullable String label, long number) {
}

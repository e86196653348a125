package nl.loodlijn.contract.register;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How many relations have a value; behind: how many organisations work behind a head contractor.
 *
 * @param facet municipality, category, head, sub, phase, consent, behind or total
 * @param label name of a head contractor or subcontractor; null for the others
 */
@MappedEntity
public record RegisterFacetRow(@Id String place, String facet, String value, @Nullable String label, long number) {
}

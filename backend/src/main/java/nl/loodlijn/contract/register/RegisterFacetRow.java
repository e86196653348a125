package nl.loodlijn.contract.register;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How many relations have a value; behind: how many organisations work behind a head contractor.
 *
 * @param facet municipality, category, head, sub, phase, consent, behind or total
 * @param label name of a head contractor or subcontractor; null for the others
 */
@Serdeable
public record RegisterFacetRow(String facet, String value, @Nullable String label, long number) {
}

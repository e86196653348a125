package nl.loodlijn.reference;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A place that somebody may be typing.
 *
 * @param label the name as it is written
 * @param kind MUNICIPALITY, FORMER_MUNICIPALITY, ALIAS, PLACE, or POSTCODE for one of four figures
 * @param code of the municipality, GM and four figures
 * @param municipality its name today
 */
@MappedEntity
public record SuggestedPlace(@Id String label, String kind, String code, String municipality, String province) {
}

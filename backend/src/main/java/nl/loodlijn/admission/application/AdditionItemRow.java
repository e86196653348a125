package nl.loodlijn.admission.application;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What is missing for one criterion.
 *
 * @param number of the request
 */
@MappedEntity
public record AdditionItemRow(@Id String code, int number, String missing) {
}

package nl.loodlijn.shortlist.providers;

import java.time.LocalDate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A change of the number of an organisation.
 *
 * @param state DONE, or PROPOSED when the operator has still to decide
 */
@MappedEntity
public record NumberRow(@Id String oldNumber, String newNumber, LocalDate firstDay, String reason, String state) {
}

package nl.loodlijn.platform.substitute;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Somebody does the work of somebody else in a period.
 *
 * @param lastDay the last day of the period
 */
@MappedEntity("substitution")
public record ActingFor(@Id UUID id, UUID substitute, String substituteName, UUID absent, String absentName, LocalDate firstDay,
        LocalDate lastDay) {
}

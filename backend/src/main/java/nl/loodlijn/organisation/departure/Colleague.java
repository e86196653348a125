package nl.loodlijn.organisation.departure;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Someone who acts for a party for which the person acts too.
 *
 * @param lastDay of the access that lasts longest; null for no end
 */
@MappedEntity
public record Colleague(@Id UUID id, String name, @Nullable LocalDate lastDay) {
}

package nl.loodlijn.shortlist;

import java.time.LocalDate;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The other provider of a takeover (overname), seen from one of both.
 *
 * @param since from which day
 * @param taker whether the other one took over this one; otherwise it was taken over
 */
@MappedEntity
public record Takeover(@Id UUID id, String name, LocalDate since, boolean taker) {
}

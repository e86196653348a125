package nl.loodlijn.contract.consortium;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * That an organisation delivers for another consortium that works in the same municipalities.
 *
 * @param places their names
 */
@MappedEntity
record RivalRow(@Id UUID id, UUID memberId, String consortiumName, String places, LocalDate startsOn, @Nullable LocalDate endsOn) {
}

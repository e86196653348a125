package nl.loodlijn.organisation.departure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.organisation.domain.LeavingDay;

/**
 * A departure that was announced.
 *
 * @param handedTo who takes over; null for nobody
 */
@MappedEntity("departure")
public record DepartureRow(@Id UUID id, UUID personId, LocalDate lastDay, boolean atOnce, @Nullable UUID handedTo,
        @Nullable String handedToName, Instant announcedAt, String announcedByName) {
    LeavingDay day() {
        return new LeavingDay(lastDay, atOnce);
    }
}

package nl.loodlijn.admission.passport;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where an accepted answer was used.
 *
 * @param outcome ACCEPTED or ASKED_AGAIN; null while that is not known
 */
@MappedEntity
public record PassportUseRow(@Id UUID itemId, String tenantName, Instant usedAt, @Nullable String outcome) {
}

package nl.loodlijn.admission.passport;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A region that the acting organisation lets see who accepted its evidence. */
@MappedEntity
public record ConsentRow(@Id UUID tenantId, String tenantName, Instant givenAt) {
}

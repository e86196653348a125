package nl.loodlijn.organisation.departure;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Someone with access to the current tenant. */
@MappedEntity
public record LeavingPerson(@Id UUID id, String name, String email, String language) {
}

package nl.loodlijn.organisation.substitute;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Someone with every role of the person who is absent. */
@MappedEntity("person")
public record Candidate(@Id UUID id, String name) {
}

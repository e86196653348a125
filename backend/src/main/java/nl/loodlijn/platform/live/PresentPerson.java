package nl.loodlijn.platform.live;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;

/** Somebody of the own party who is here. */
@Serdeable
@MappedEntity("presence")
record PresentPerson(@Id UUID id, String name) {
}

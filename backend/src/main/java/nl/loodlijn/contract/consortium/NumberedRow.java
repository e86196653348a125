package nl.loodlijn.contract.consortium;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An organisation and the number that it has now. */
@MappedEntity
record NumberedRow(@Id UUID id, String name, String kvkNumber) {
}

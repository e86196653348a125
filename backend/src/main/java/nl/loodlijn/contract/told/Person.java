package nl.loodlijn.contract.told;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Somebody whom something concerns. */
@MappedEntity
public record Person(@Id UUID personId) {
}

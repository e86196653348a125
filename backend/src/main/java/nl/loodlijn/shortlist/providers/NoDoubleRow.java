package nl.loodlijn.shortlist.providers;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A pair that is no double. */
@MappedEntity
record NoDoubleRow(@Id UUID oneId, UUID otherId) {
}

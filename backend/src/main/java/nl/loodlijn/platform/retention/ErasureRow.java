package nl.loodlijn.platform.retention;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Proof of an erasure. */
@MappedEntity("erasure")
record ErasureRow(@Id UUID id, String kind) {
}

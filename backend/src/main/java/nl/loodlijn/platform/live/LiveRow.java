package nl.loodlijn.platform.live;

import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The identity of something that happened; its content is read as JSON. */
@MappedEntity("live_event")
record LiveRow(@Id UUID id) {
}

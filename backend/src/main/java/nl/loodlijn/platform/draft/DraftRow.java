package nl.loodlijn.platform.draft;

import java.time.Instant;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A draft as it is kept.
 *
 * @param body a JSON object
 */
@MappedEntity("draft")
record DraftRow(@Id String form, String subject, String formVersion, String body, int version, Instant updatedAt) {
}

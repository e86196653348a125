package nl.loodlijn.shortlist.providers;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A provider that became part of another one.
 *
 * @param undoable whether nothing was changed since that stands in the way of taking it back
 */
@MappedEntity
public record MergedRow(@Id UUID id, String name, Instant mergedAt, boolean undoable) {
}

package nl.loodlijn.organisation.review;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** An access review. */
@MappedEntity
public record ReviewRow(@Id UUID id, Instant startedAt, String startedByName, @Nullable Instant closedAt) {
}

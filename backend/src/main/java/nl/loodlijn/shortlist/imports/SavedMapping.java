package nl.loodlijn.shortlist.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/** A mapping that was saved under a name for the next file with the same header. */
@Serdeable
@Introspected
public record SavedMapping(UUID id, String name, List<String> headers, List<StoredMapping.Column> columns, List<String> identity,
        Instant updatedAt) {
}

package nl.loodlijn.platform.jobs;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A run as its worker took it.
 *
 * @param payload ids by name, as the text of a JSON object
 * @param attempts how often it was begun, this time included
 * @param causedBy trace and span of what asked for it
 */
@MappedEntity
record RunRow(@Id UUID id, String job, @Nullable UUID tenantId, String payload, Instant dueAt, int attempts, @Nullable String causedBy) {
    private static final Pattern PAIR = Pattern.compile("\"([a-zA-Z]+)\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    JobRun run() {
        Map<String, UUID> ids = new HashMap<>();
        Matcher pairs = PAIR.matcher(payload);
        while (pairs.find()) {
            ids.put(pairs.group(1), UUID.fromString(pairs.group(2)));
        }
        return new JobRun(id, job, Optional.ofNullable(tenantId), Map.copyOf(ids), dueAt, attempts);
    }
}

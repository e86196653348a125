package nl.loodlijn.platform.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A notification as it is kept.
 *
 * @param arguments a JSON array of texts
 * @param link path of a screen inside the tenant
 * @param onBehalfOf name of whom its reader substitutes; null for what one is told oneself
 */
@MappedEntity("notification")
record NotificationRow(@Id UUID id, String kind, String subject, String arguments, String link, Instant createdAt,
        @Nullable Instant readAt, @Nullable String onBehalfOf) {
    private static final io.micronaut.json.JsonMapper JSON = io.micronaut.json.JsonMapper.createDefault();

    List<String> texts() {
        try {
            return java.util.Objects.requireNonNull(JSON.readValue(arguments, io.micronaut.core.type.Argument.listOf(String.class)));
        } catch (java.io.IOException notAsWritten) {
            throw new java.io.UncheckedIOException(notAsWritten);
        }
    }
}

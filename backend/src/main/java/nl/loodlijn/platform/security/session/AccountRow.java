package nl.loodlijn.platform.security.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What the database tells about an account.
 *
 * @param expiresAt when the session ends; null for a machine, which has none
 * @param seenAt when the session was last noted to be used; null for a machine
 */
@MappedEntity
record AccountRow(@Id UUID personId, String name, String email, boolean operator, String standings, @Nullable Instant expiresAt,
        @Nullable Instant seenAt) {
}

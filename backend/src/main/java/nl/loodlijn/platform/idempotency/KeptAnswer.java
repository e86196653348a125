package nl.loodlijn.platform.idempotency;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What was answered.
 *
 * @param bodyHash SHA-256 of what was sent, in hexadecimal
 * @param headers JSON object of the headers worth repeating
 * @param body text; null when there was none, or it was not kept
 */
@MappedEntity
record KeptAnswer(@Id String bodyHash, int status, String headers, @Nullable String body, boolean bodyKept) {
}

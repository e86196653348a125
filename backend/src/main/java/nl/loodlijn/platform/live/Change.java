package nl.loodlijn.platform.live;

import org.jspecify.annotations.Nullable;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Something changed. What it is now is for the reader to ask.
 *
 * @param topic such as {@code import} or {@code membership}
 * @param subject id of what changed; null when many things of the topic did
 */
@Serdeable
record Change(String topic, @Nullable String subject) {
}

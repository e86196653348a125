package nl.loodlijn.platform.notification;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What someone chose; version 0 when nothing was.
 *
 * @param mail a JSON object: choices by kind
 */
@MappedEntity("notification_preference")
record PreferenceRow(@Id int version, @Nullable String language, String mail) {
}

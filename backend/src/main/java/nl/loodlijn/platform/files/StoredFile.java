package nl.loodlijn.platform.files;

import java.time.Instant;
import java.util.UUID;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A file that somebody handed in; its content is in the {@link FileStore} under the same id.
 *
 * @param purpose the name of its {@link FileUse}
 * @param name as it was called by who handed it in; for people only
 * @param mediaType as its content says
 * @param size in bytes
 * @param sha256 in hexadecimal
 */
@MappedEntity
public record StoredFile(@Id UUID id, String purpose, String name, String mediaType, long size, String sha256, Instant uploadedAt) {
}

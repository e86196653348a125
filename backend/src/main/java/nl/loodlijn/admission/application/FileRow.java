package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.EvidenceFile;

/**
 * A document with an answer.
 *
 * @param code of the criterion
 * @param size in bytes
 * @param sha256 in hexadecimal
 * @param version of its dates
 */
@MappedEntity
public record FileRow(@Id UUID id, String code, String name, String mediaType, long size, String sha256, EvidenceFile.State state,
        @Nullable LocalDate issuedOn, @Nullable LocalDate validUntil, int version, Instant uploadedAt) {
    EvidenceFile file() {
        return new EvidenceFile(id, state, issuedOn, validUntil);
    }
}

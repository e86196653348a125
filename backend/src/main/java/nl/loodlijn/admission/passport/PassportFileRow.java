package nl.loodlijn.admission.passport;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.EvidenceFile;

/**
 * A document of an accepted answer.
 *
 * @param contentId of its content in the file store, as the accepting region keeps it
 * @param sha256 of that content, in hexadecimal, small letters
 */
@MappedEntity
public record PassportFileRow(@Id UUID contentId, UUID itemId, String name, String sha256, @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil) {
    EvidenceFile file() {
        return new EvidenceFile(contentId, EvidenceFile.State.KEPT, issuedOn, validUntil);
    }
}

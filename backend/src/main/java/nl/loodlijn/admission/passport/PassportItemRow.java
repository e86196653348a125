package nl.loodlijn.admission.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.PassportEvidence;

/**
 * An answer that a region accepted.
 *
 * @param acceptedBy name of that region
 * @param validUntil the last day on which it counts; null: until something changes
 */
@MappedEntity
public record PassportItemRow(@Id UUID id, String acceptedBy, String code, String dutchTitle, String englishTitle, boolean notApplicable,
        String explanation, String number, String declaredBy, @Nullable LocalDate declaredOn, String page, LocalDate acceptedOn,
        @Nullable LocalDate validUntil, PassportEvidence.State state) {
    PassportEvidence evidence(List<PassportFileRow> files) {
        return new PassportEvidence(id, acceptedBy, acceptedOn, validUntil, state,
                new ApplicationAnswer(code, notApplicable, explanation, number,
                        declaredBy, declaredOn, page, false, null,
                        files.stream().filter(file -> file.itemId().equals(id)).map(PassportFileRow::file).toList()));
    }
}

package nl.loodlijn.admission.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.ApplicationAnswer;
import nl.loodlijn.admission.domain.EvidenceFile;

/**
 * An answer, as it is written or as it was submitted.
 *
 * @param version how often it was written; for one that was submitted, in which submission
 */
@MappedEntity
public record AnswerRow(@Id String code, boolean notApplicable, String explanation, String number, String declaredBy,
        @Nullable LocalDate declaredOn, String page, boolean canShow, @Nullable LocalDate issuedOn, int version, Instant changedAt) {
    ApplicationAnswer answer(List<EvidenceFile> files) {
        return new ApplicationAnswer(code, notApplicable, explanation, number, declaredBy, declaredOn, page, canShow, issuedOn, files);
    }
}

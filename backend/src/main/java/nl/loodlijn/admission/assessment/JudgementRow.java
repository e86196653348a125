package nl.loodlijn.admission.assessment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import nl.loodlijn.admission.domain.Verdict;

/**
 * What somebody judged about a criterion.
 *
 * @param personId who judged; of a joint judgement, who wrote it down
 * @param seenOn when the assessor was shown what is not kept
 */
@MappedEntity
public record JudgementRow(@Id String code, UUID personId, Verdict verdict, String reason, @Nullable LocalDate seenOn, int version) {
}

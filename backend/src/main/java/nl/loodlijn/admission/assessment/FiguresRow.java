package nl.loodlijn.admission.assessment;

import org.jspecify.annotations.Nullable;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How a region keeps its terms.
 *
 * @param late decisions that came after the last day
 * @param overdue applications without a decision whose last day is over
 * @param medianDays between submitting and the first decision; null without any
 * @param fromPassport answers that were taken from a passport and accepted without asking again
 */
@MappedEntity
public record FiguresRow(@Id long decided, long late, long running, long overdue, @Nullable Integer medianDays,
        long fromPassport) {
}

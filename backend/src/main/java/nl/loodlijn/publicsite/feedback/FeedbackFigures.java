package nl.loodlijn.publicsite.feedback;

import java.time.LocalDate;
import java.util.List;

import io.micronaut.serde.annotation.Serdeable;

import nl.loodlijn.platform.calendar.TenantDays;
import nl.loodlijn.publicsite.domain.FeedbackOutcome;

/**
 * How feedback fares in a region in a year.
 *
 * @param open how many wait for an answer, of whichever year
 * @param late how many of these wait longer than the term
 * @param answered how many were answered
 * @param inTime how many of these within the term
 * @param mended in how many of these something was wrong and was put right
 * @param closed how many the region closed without an answer
 */
@Serdeable
record FeedbackFigures(int open, int late, int answered, int inTime, int mended, int closed) {
    static FeedbackFigures of(List<FeedbackRow> rows, TenantDays days, LocalDate today) {
        List<FeedbackRow> open = rows.stream().filter(row -> row.outcome() == null).toList();
        List<FeedbackRow> answered = rows.stream().filter(row -> row.outcome() != null && row.outcome() != FeedbackOutcome.CLOSED).toList();
        return new FeedbackFigures(open.size(), (int) open.stream().filter(row -> row.isLate(days, today)).count(), answered.size(),
                (int) answered.stream().filter(row -> !row.isLate(days, today)).count(),
                (int) answered.stream().filter(row -> row.outcome() == FeedbackOutcome.MENDED).count(),
                rows.size() - open.size() - answered.size());
    }
}
